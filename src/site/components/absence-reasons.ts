import type { AbsenteeismByReason } from "../../contracts/published/absenteeism-by-reason.ts";
import { nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { groupFamilies } from "./group-items.js";
import { fill } from "./messages.js";
import { partsOf } from "./places.js";
import { formatReason, reasonTenths, reasonYear } from "./reason-rows.js";
import { type ReasonItem, reasonStrips } from "./reason-strips.js";
import type { Drawing, Site } from "./site.ts";

type ReasonOptions = Site &
  Drawing & { cds_code: string; schoolHref?: (cdsCode: string) => string };

/** Returns in one sentence why days were missed in the newest finished year. */
export function reasonFinding(
  rows: readonly AbsenteeismByReason[],
  { cds_code, ...site }: Site & { cds_code: string },
): string {
  const { reasons: words, language } = site.text;
  const formats = formatsOf(language);
  const year = reasonYear(rows, site);
  const row = findReasons(rows, year, cds_code, "TA");
  if (year === undefined || reasonTenths(row, "excused") === undefined) return words.finding_none;
  return fill(words.finding, {
    year: formats.schoolYear(year),
    excused: formatReason(row, "excused", formats),
    unexcused: formatReason(row, "unexcused", formats),
  });
}

/** Returns the reasons of all, of chronically absent and of other students. */
export function reasonsOfChronic(
  rows: readonly AbsenteeismByReason[],
  options: ReasonOptions,
): Node {
  const { text, cds_code, document = globalThis.document } = options;
  const formats = formatsOf(text.language);
  const year = reasonYear(rows, options);
  if (year === undefined) return nothing(document);
  const items = (["TA", "CAY", "CAN"] as const).map((key) => ({
    ...{ key, label: text.reasons.students[key] },
    row: findReasons(rows, year, cds_code, key),
  }));
  return reasonStrips(items, {
    ...options,
    title: chronicTitle(items, options, formats),
    about: fill(text.reasons.chronic_about, { year: formats.schoolYear(year) }),
    caption: fill(text.reasons.chronic_caption, { year: formats.schoolYear(year) }),
    first: text.reasons.students_column,
  });
}

/** Returns the reasons at each school (a county: in each district), most unexcused days first. */
export function reasonsBySchool(
  rows: readonly AbsenteeismByReason[],
  options: ReasonOptions,
): Node {
  const { text, schoolHref, edition, document = globalThis.document } = options;
  const items = partsOf(options).map(({ cds_code, name, level }) => ({
    ...{ key: cds_code, label: name },
    href: level === "S" ? schoolHref?.(cds_code) : undefined,
    row: findReasons(rows, reasonYear(rows, options), cds_code, "TA"),
  }));
  const known = mostUnexcused(items);
  if (known.length === 0) return nothing(document);
  return reasonStrips(known, {
    ...options,
    ...spreadTitle(known, options, text.reasons.school),
    isZoomed: true,
    first: edition.level === "C" ? text.table.district : text.table.school,
  });
}

/** Returns the reasons of student groups, most unexcused days first. */
export function reasonsByGroup(rows: readonly AbsenteeismByReason[], options: ReasonOptions): Node {
  const { text, cds_code, categories, document = globalThis.document } = options;
  const year = reasonYear(rows, options);
  const families: readonly string[] = [...groupFamilies, "transition"];
  const items = categories
    .filter(({ family }) => families.includes(family))
    .map(({ reporting_category: key, name: label }) => ({
      ...{ key, label },
      row: findReasons(rows, year, cds_code, key),
    }));
  const known = mostUnexcused(items);
  if (known.length === 0) return nothing(document);
  return reasonStrips(known, {
    ...options,
    ...spreadTitle(known, options, text.reasons.group),
    isZoomed: true,
    first: text.table.group,
  });
}

function findReasons(
  rows: readonly AbsenteeismByReason[],
  year: number | undefined,
  cds_code: string,
  category: string,
): AbsenteeismByReason | undefined {
  return rows.find(
    (row) =>
      row.school_year === year && row.cds_code === cds_code && row.reporting_category === category,
  );
}

/** Items with reasons, most unexcused days first; hidden ones by name at the end. */
function mostUnexcused(items: readonly ReasonItem[]): ReasonItem[] {
  const share = ({ row }: ReasonItem) => reasonTenths(row, "unexcused") ?? -1;
  return items
    .filter(({ row }) => row !== undefined && row.disclosure !== "not_applicable")
    .sort((a, b) => share(b) - share(a) || a.label.localeCompare(b.label));
}

function chronicTitle(
  items: readonly ReasonItem[],
  { text }: Pick<Site, "text">,
  formats: Formats,
): string {
  const days = ["CAY", "CAN"].map(
    (key) => items.find((item) => item.key === key)?.row?.average_days ?? null,
  );
  const [chronic, others] = days;
  if (chronic == null || others == null) return text.reasons.chronic_title_plain;
  return fill(text.reasons.chronic_title, {
    chronic: formats.decimal(chronic),
    others: formats.decimal(others),
  });
}

function spreadTitle(
  items: readonly ReasonItem[],
  { text }: Pick<Site, "text">,
  words: { title: string; title_plain: string; about: string; caption: string },
) {
  const formats = formatsOf(text.language);
  const shown = items.filter(({ row }) => reasonTenths(row, "unexcused") !== undefined);
  const [most, least] = [shown[0], shown.at(-1)];
  const year = formats.schoolYear(items[0]?.row?.school_year ?? 0);
  const caption = fill(words.caption, { year });
  if (!most || !least || most === least)
    return { title: words.title_plain, about: words.about, caption };
  const title = fill(words.title, {
    most: most.label,
    most_rate: formatReason(most.row, "unexcused", formats),
    least: least.label,
    least_rate: formatReason(least.row, "unexcused", formats),
  });
  return { title, about: words.about, caption };
}
