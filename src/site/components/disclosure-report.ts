import type { DisclosureReport } from "../../contracts/published/disclosure-report.ts";
import type { Edition } from "../../contracts/published/edition.ts";
import { type Column, dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";

interface ReportOptions {
  readonly text: Messages;
  readonly edition: Pick<Edition, "headline_year" | "is_running" | "suppression_threshold">;
  readonly document?: Document;
}

const sumOf = (rows: readonly DisclosureReport[], pick: (row: DisclosureReport) => number) =>
  rows.reduce((total, row) => total + pick(row), 0);

/**
 * Returns how many figures this edition shows and hides, and what attacking it before publication
 * found: the newest finished year by count, the other years closed until asked for.
 */
export function disclosureReport(
  rows: readonly DisclosureReport[],
  { text, edition, document = globalThis.document }: ReportOptions,
): HTMLElement {
  const make = elementsOf(document);
  const words = text.disclosure;
  const years = [...new Set(rows.map((row) => row.school_year))].sort((a, b) => b - a);
  const isFinished = (year: number) => !edition.is_running || year < edition.headline_year;
  const first = years.find(isFinished) ?? years[0];
  if (first === undefined) return make("section", {}, make("p", {}, words.none));
  const others = years.filter((year) => year !== first);
  const table = (year: number) => yearTable(rows, year, { text, document });
  return make(
    "section",
    { class: "disclosure-report" },
    make("p", { class: "disclosure-summary" }, summary(rows, first, { text, edition })),
    table(first),
    make("p", { class: "note disclosure-summary" }, words.note),
    others.length === 0
      ? null
      : make("details", {}, make("summary", {}, words.other_years), others.map(table)),
  );
}

function summary(
  rows: readonly DisclosureReport[],
  year: number,
  { text, edition }: Pick<ReportOptions, "text" | "edition">,
): string {
  const words = text.disclosure;
  const formats = formatsOf(text.language);
  const ofYear = rows.filter((row) => row.school_year === year && row.count === "chronic");
  const count = (
    pick: (row: DisclosureReport) => number,
    of: readonly DisclosureReport[] = ofYear,
  ) => formats.count(sumOf(of, pick));
  const isKept = rows.every((row) => row.attacked === row.passes + row.explained);
  const sentences = [
    fill(words.shown, {
      year: formats.schoolYear(year),
      printed: count((row) => row.printed),
      cells: count((row) => row.cells),
      share: formatShare(ofYear, formats),
      small: count((row) => row.starred_small),
      larger: count((row) => row.starred_larger),
      threshold: String(edition.suppression_threshold),
    }),
    fill(words.attacked, {
      attacked: count((row) => row.attacked, rows),
      passes: count((row) => row.passes, rows),
      explained: count((row) => row.explained, rows),
    }),
    ...(isKept ? [words.kept] : []),
  ];
  return sentences.join(" ");
}

function formatShare(rows: readonly DisclosureReport[], formats: Formats): string {
  const [printed, cells] = [sumOf(rows, (row) => row.printed), sumOf(rows, (row) => row.cells)];
  return cells === 0 ? "-" : formats.rate(Math.round((1000 * printed) / cells));
}

function yearTable(
  rows: readonly DisclosureReport[],
  year: number,
  { text, document }: { text: Messages; document: Document },
): HTMLElement {
  const words = text.disclosure;
  const formats = formatsOf(text.language);
  const names: Readonly<Record<string, string>> = words.counts;
  const number = (
    title: string,
    pick: (row: DisclosureReport) => number,
  ): Column<DisclosureReport> => ({
    title,
    cell: (row) => formats.count(pick(row)),
    isNumber: true,
  });
  return dataTable(
    rows.filter((row) => row.school_year === year),
    {
      caption: fill(words.caption, { year: formats.schoolYear(year) }),
      columns: [
        { title: words.count, cell: (row) => names[row.count] ?? row.count },
        number(words.cells, (row) => row.cells),
        number(words.printed, (row) => row.printed),
        { title: words.share, cell: (row) => formatShare([row], formats), isNumber: true },
        number(words.small, (row) => row.starred_small),
        number(words.larger, (row) => row.starred_larger),
        number(words.withheld, (row) => row.withheld),
        number(words.explained, (row) => row.explained),
      ],
      document,
    },
  );
}
