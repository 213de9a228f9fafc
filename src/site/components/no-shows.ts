import type { NoShows } from "../../contracts/published/no-shows.ts";
import { type Column, dataTable } from "./data-table.js";
import { nothing } from "./element.js";
import { toTenthsOf } from "./engagement-figures.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { type PlacedFigure, sectionsOf, toRangeRows } from "./placed-figures.js";
import { rangePlot } from "./range-plot.js";
import { type Drawing, drawingOf, type Site } from "./site.js";
import { tenthsFrom } from "./thresholds.js";

type NoShowRows = readonly NoShows[];

/** Returns who finished last year and is not enrolled this year, by school and group; all years as a table. */
export function noShowsFigure(
  rows: NoShowRows,
  options: Site & Drawing & { readonly schoolHref?: (cdsCode: string) => string },
): Node {
  const { text, edition } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const years = [...new Set(rows.map((row) => row.school_year))].sort((a, b) => a - b);
  const find = (year: number | undefined, cds_code: string, category = "TA") =>
    rows.find(
      (row) =>
        row.school_year === year &&
        row.cds_code === cds_code &&
        row.reporting_category === category,
    );
  const whole = find(years.at(-1), edition.cds_code);
  if (!whole) return nothing(document);
  const sections = sectionsOf(options, (cds_code, category) =>
    toShown(find(whole.school_year, cds_code, category), formats),
  );
  const tenths = toTenthsOf(whole.missing_rate);
  const { reference, reference_county } = text.schools;
  const label = edition.level === "C" ? reference_county : reference;
  const figures = sections.flatMap((section) => section.figures);
  return figure(
    {
      title: titleOf(whole, options, formats),
      about: text.engagement.no_shows_about,
      chart: resize((width) =>
        rangePlot(toRangeRows(sections), {
          document,
          width,
          ariaLabel: fill(text.engagement.outcome_aria, {
            name: text.engagement.no_shows_name,
            year: formats.schoolYear(whole.school_year),
          }),
          axisLabel: text.engagement.no_shows_axis,
          reference: tenths === undefined ? undefined : { tenths, label },
          formats,
        }),
      ),
      note: figures.some((x) => x.isMasked) ? text.engagement.masked_note : null,
      table: noShowsTable(figures, { ...options, years, find }),
    },
    { text, document },
  );
}

function toShown(row: NoShows | undefined, formats: Formats) {
  if (!row || row.disclosure === "not_applicable") return undefined;
  return {
    tenths: toTenthsOf(row.missing_rate),
    value: formatRate(row, formats),
    isMasked: row.disclosure === "suppressed",
    students: row.expected_students,
  };
}

function formatRate(row: NoShows | undefined, formats: Formats): string {
  if (!row || row.disclosure === "not_applicable") return "-";
  const tenths = toTenthsOf(row.missing_rate);
  if (tenths === undefined) return "*";
  const isWhole =
    row.disclosure === "rounded" && (row.expected_students ?? 0) <= tenthsFrom && tenths % 10 === 0;
  return formats.rate(tenths, isWhole ? 0 : 1);
}

function titleOf(row: NoShows, { text }: Site, formats: Formats): string {
  const { engagement } = text;
  const values = {
    year: formats.schoolYear(row.school_year),
    before: formats.schoolYear(row.school_year - 1),
  };
  const expected = formats.count(row.expected_students ?? 0);
  if (row.disclosure === "exact") {
    const missing = formats.count(row.missing_students ?? 0);
    return fill(engagement.no_shows_title, { ...values, missing, expected });
  }
  if (row.disclosure === "rounded") {
    const rate = formatRate(row, formats);
    return fill(engagement.no_shows_title_running, { ...values, rate, expected });
  }
  return engagement.no_shows_name;
}

type Line = Pick<PlacedFigure, "cds_code" | "category" | "label">;

function noShowsTable(
  figures: readonly PlacedFigure[],
  {
    years,
    find,
    ...site
  }: Site &
    Drawing & {
      years: readonly number[];
      find: (year: number | undefined, cds_code: string, category?: string) => NoShows | undefined;
    },
): HTMLElement {
  const { text, edition } = site;
  const { document } = drawingOf(site);
  const formats = formatsOf(text.language);
  const newest = (line: Line) => find(years.at(-1), line.cds_code, line.category);
  const count = (
    line: Line,
    field: "expected_students" | "missing_students" | "no_show_students",
  ): string => {
    const row = newest(line);
    if (!row || row.disclosure === "not_applicable") return "-";
    const value = row[field];
    return value === null ? "*" : formats.count(value);
  };
  const columns: Column<Line>[] = [
    { title: text.engagement.name, cell: ({ label }) => label },
    ...years.map((year) => ({
      title: formats.schoolYear(year),
      cell: (line: Line) => formatRate(find(year, line.cds_code, line.category), formats),
      isNumber: true,
    })),
    {
      title: text.engagement.no_shows_missing,
      cell: (line) => count(line, "missing_students"),
      isNumber: true,
    },
    {
      title: text.engagement.no_shows_recorded,
      cell: (line) => count(line, "no_show_students"),
      isNumber: true,
    },
    {
      title: text.engagement.no_shows_expected,
      cell: (line) => count(line, "expected_students"),
      isNumber: true,
    },
  ];
  const whole = { cds_code: edition.cds_code, category: "TA", label: text.groups.all };
  return dataTable<Line>([whole, ...figures], {
    caption: text.engagement.no_shows_caption,
    columns,
    document,
  });
}
