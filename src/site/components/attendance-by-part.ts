import { attendanceDots, type Scale } from "./attendance-dots.js";
import { nothing } from "./element.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { toGradeItems } from "./grade-items.js";
import { type GroupFamily, toGroupItems } from "./group-items.js";
import { groupPhrase } from "./group-phrase.js";
import { fill, type Messages } from "./messages.js";
import { type RatedItem, sortItems } from "./rated-items.js";
import { changeBetween, formatRate, toTenths } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

type PartOptions = Site & Drawing & { cds_code: string };

/** Returns attendance by grade, in the order of the grades. */
export function attendanceByGrade(rows: ChronicRows, options: PartOptions): Node {
  const { text, document = globalThis.document, cds_code } = options;
  const items = toGradeItems(rows, cds_code, options);
  const { ranked } = sortItems(items);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (items.length === 0) return nothing(document);
  const inWords: Record<string, string> = text.grades.single;
  const formats = formatsOf(text.language);
  const values = valuesOf(rows, options, formats);
  const title =
    highest && lowest && highest !== lowest
      ? fill(text.attendance.grade_title, {
          lowest: inWords[lowest.key] ?? lowest.label,
          lowest_rate: formatRate(lowest.now, formats),
          highest: inWords[highest.key] ?? highest.label,
          highest_rate: formatRate(highest.now, formats),
        })
      : text.attendance.grade_title_plain;
  return attendanceDots(items, {
    ...options,
    title,
    about: fill(text.attendance.dots_about, values),
    caption: fill(text.attendance.grade_caption, values),
    first: text.table.grade,
    isOrdered: true,
    labelWidth: 56,
    reference: referenceOf(rows, options),
  });
}

/** Returns attendance of student groups, a chart a family. */
export function attendanceByGroup(
  rows: ChronicRows,
  {
    family,
    ...options
  }: PartOptions & { family: GroupFamily; heading?: "h2" | "h3"; scale?: Scale },
): Node {
  const { text, document = globalThis.document } = options;
  const items = toGroupItems(rows, { ...options, families: [family] }).filter(
    ({ now }) => now !== undefined && now.disclosure !== "not_applicable",
  );
  if (items.length === 0) return nothing(document);
  const formats = formatsOf(text.language);
  const values = { ...valuesOf(rows, options, formats), family: text.groups.families[family] };
  return attendanceDots(items, {
    ...options,
    title: groupTitle(rows, items, options, formats) ?? values.family,
    about: fill(text.attendance.dots_about, values),
    caption: fill(text.attendance.group_caption, values),
    first: text.table.group,
    reference: referenceOf(rows, options),
  });
}

function groupTitle(
  rows: ChronicRows,
  items: readonly RatedItem[],
  { cds_code, ...site }: PartOptions,
  formats: Formats,
): string | undefined {
  const { text } = site;
  const { year } = newestYears(rows, cds_code, site);
  const lowest = sortItems(items).ranked.at(-1);
  const gap = changeBetween(findRow(rows, year, cds_code), lowest?.now);
  if (!lowest || gap === undefined || gap >= 0) return undefined;
  return fill(text.attendance.group_title, {
    name: groupPhrase(lowest, text),
    rate: formatRate(lowest.now, formats),
    points: formats.points(gap),
  });
}

function valuesOf(
  rows: ChronicRows,
  { cds_code, ...site }: PartOptions,
  formats: Formats,
): { year: string } {
  const { year } = newestYears(rows, cds_code, site);
  return { year: year === undefined ? "-" : formats.schoolYear(year) };
}

function referenceOf(rows: ChronicRows, { cds_code, ...site }: PartOptions) {
  const { year } = newestYears(rows, cds_code, site);
  const tenths = toTenths(findRow(rows, year, cds_code));
  const label: Messages["groups"]["all"] = site.text.groups.all;
  return tenths === undefined ? undefined : { tenths, label };
}
