import type { PublishedChanges } from "../../contracts/published/published-changes.ts";
import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, pluralForm } from "./messages.js";
import { placeName } from "./places.js";
import type { Drawing, Site } from "./site.ts";

const everybody = "TA";

/** Returns how many published figures of finished years have changed, in one sentence. */
export function changesFinding(rows: readonly PublishedChanges[], { text }: Site): string {
  const { changes, language } = text;
  if (rows.length === 0) return changes.none;
  const { count } = formatsOf(language);
  const releases = new Set(rows.map((row) => row.release)).size;
  return fill(pluralForm(changes.finding, rows.length, language), {
    figures: count(rows.length),
    releases: fill(pluralForm(changes.releases, releases, language), { count: count(releases) }),
  });
}

/** Returns every release that changed figures, newest first: why, how many, and each of them. */
export function changesList(
  rows: readonly PublishedChanges[],
  { document = globalThis.document, ...site }: Site & Drawing,
): Node {
  const make = elementsOf(document);
  const releases = [...new Set(rows.map((row) => row.release))].sort((a, b) => b - a);
  if (releases.length === 0) return nothing(document);
  return make(
    "div",
    {},
    releases.map((release) =>
      releaseSection(
        rows.filter((row) => row.release === release),
        { ...site, document },
      ),
    ),
  );
}

type Options = Site & { readonly document: Document };

function releaseSection(rows: readonly PublishedChanges[], options: Options): HTMLElement {
  const { text, document } = options;
  const { changes, language } = text;
  const formats = formatsOf(language);
  const make = elementsOf(document);
  const [first] = rows;
  const reasons = [...new Set(rows.map((row) => row.reason))].map((reason) => {
    const ofReason = rows.filter((row) => row.reason === reason).length;
    const words = fill(pluralForm(changes.figures, ofReason, language), {
      count: formats.count(ofReason),
    });
    return make("li", {}, fill(changes.reason, { figures: words, why: changes.reasons[reason] }));
  });
  const values = {
    release: formats.count(first?.release ?? 0),
    date: first ? formats.date(first.as_of) : "",
  };
  return make(
    "section",
    { class: "prose" },
    make("h2", {}, fill(changes.release, values)),
    make("ul", {}, reasons),
    changesTable(rows, { ...options, caption: fill(changes.caption, values), formats }),
  );
}

function changesTable(
  rows: readonly PublishedChanges[],
  {
    caption,
    formats,
    document,
    ...site
  }: Options & { readonly caption: string; readonly formats: Formats },
): HTMLElement {
  const { changes, disclosure } = site.text;
  const counts: Readonly<Record<string, string>> = disclosure.counts;
  const place = ({ cds_code }: PublishedChanges) => {
    const found = site.entities.find((entity) => entity.cds_code === cds_code);
    return found ? placeName(found, site) : cds_code;
  };
  const show = (count: number | null, students: number | null) =>
    fill(changes.value, {
      count: count === null ? "*" : formats.count(count),
      students: students === null ? "*" : formats.count(students),
    });
  const { columns } = changes;
  return dataTable(rows, {
    caption,
    columns: [
      { title: columns.place, cell: place },
      { title: columns.year, cell: (row) => formats.schoolYear(row.school_year) },
      { title: columns.group, cell: (row) => categoryNames(row, site) },
      { title: columns.figure, cell: ({ figure }) => counts[figure] ?? figure },
      {
        title: columns.before,
        cell: (row) => show(row.count_before, row.students_before),
        isNumber: true,
      },
      { title: columns.now, cell: (row) => show(row.count_now, row.students_now), isNumber: true },
      { title: columns.why, cell: ({ reason }) => changes.reasons[reason] },
    ],
    document,
  });
}

function categoryNames(row: PublishedChanges, { categories, text }: Site): string {
  const codes = [row.reporting_category, row.reporting_category_2];
  const named = codes
    .filter((code) => code !== everybody)
    .map((code) => categories.find((x) => x.reporting_category === code)?.name ?? code);
  return named.length > 0 ? named.join(", ") : text.groups.all;
}
