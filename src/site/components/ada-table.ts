import type { Ada } from "../../contracts/published/ada.ts";
import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { getEntity, partsOf } from "./places.js";
import type { Drawing, Site } from "./site.ts";

const periods = ["P-1", "P-2", "Annual"] as const;
const spans = ["TK-3", "4-6", "7-8", "9-12", "all"] as const;

/** Returns the estimate of apportionment ADA: by year and period, by grade span, by school. */
export function adaTable(
  rows: readonly Ada[],
  { cds_code, document = globalThis.document, ...site }: Site & Drawing & { cds_code: string },
): Node {
  const own = rows.filter((row) => row.cds_code === cds_code);
  if (own.length === 0) return nothing(document);
  const make = elementsOf(document);
  const { ada } = site.text;
  const formats = formatsOf(site.text.language);
  const years = [...new Set(own.map((row) => row.school_year))].sort((a, b) => b - a);
  const newest = years.find((year) =>
    own.some((x) => x.school_year === year && x.period === "P-2"),
  );
  const year = newest ?? years[0] ?? 0;
  const values = { year: formats.schoolYear(year) };
  return make(
    "section",
    { class: "prose", id: "ada" },
    make("h2", {}, ada.title),
    make("p", {}, ada.about),
    dataTable(years, {
      caption: fill(ada.caption, { name: getEntity(site, cds_code).name }),
      columns: [
        { title: site.text.trend.year, cell: (x) => yearName(x, site, formats) },
        ...periodColumns(
          (period) => (x: number) => formatAda(own, { year: x, period, span: "all" }, formats),
        ),
      ],
      document,
    }),
    details(fill(ada.spans_caption, values), spanTable(own, year, site, document), make),
    details(fill(ada.schools_caption, values), schoolTable(rows, year, site, document), make),
  );
}

function yearName(year: number, { edition, text }: Site, formats: Formats): string {
  const isRunning = edition.is_running && year >= edition.headline_year;
  return isRunning
    ? fill(text.ada.running, { year: formats.schoolYear(year) })
    : formats.schoolYear(year);
}

function periodColumns<Row>(cellOf: (period: Ada["period"]) => (row: Row) => string) {
  return periods.map((period) => ({ title: period, cell: cellOf(period), isNumber: true }));
}

function details(
  summary: string,
  table: HTMLElement,
  make: ReturnType<typeof elementsOf>,
): HTMLElement {
  return make("details", {}, make("summary", {}, summary), table);
}

function spanTable(own: readonly Ada[], year: number, { text }: Site, document: Document) {
  const formats = formatsOf(text.language);
  const names: Messages["ada"]["spans"] = text.ada.spans;
  return dataTable(spans, {
    caption: fill(text.ada.spans_caption, { year: formats.schoolYear(year) }),
    columns: [
      { title: text.table.grades, cell: (span) => names[span] },
      ...periodColumns(
        (period) => (span: Ada["grade_span"]) => formatAda(own, { year, period, span }, formats),
      ),
    ],
    document,
  });
}

function schoolTable(rows: readonly Ada[], year: number, site: Site, document: Document) {
  const { text } = site;
  const formats = formatsOf(text.language);
  const schools = partsOf(site);
  const rowsOf = (code: string) => rows.filter((row) => row.cds_code === code);
  return dataTable(schools, {
    caption: fill(text.ada.schools_caption, { year: formats.schoolYear(year) }),
    columns: [
      { title: text.table.school, cell: (school) => school.name },
      ...periodColumns(
        (period) =>
          ({ cds_code }: (typeof schools)[number]) =>
            formatAda(rowsOf(cds_code), { year, period, span: "all" }, formats),
      ),
    ],
    document,
  });
}

function formatAda(
  rows: readonly Ada[],
  { year, period, span }: { year: number; period: Ada["period"]; span: Ada["grade_span"] },
  formats: Formats,
): string {
  const row = rows.find(
    (x) => x.school_year === year && x.period === period && x.grade_span === span,
  );
  if (!row) return "-";
  if (row.ada === null) return "*";
  return row.disclosure === "rounded" ? formats.count(row.ada) : formats.decimal(row.ada);
}
