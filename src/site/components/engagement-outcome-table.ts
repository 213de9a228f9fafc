import type { Engagement } from "../../contracts/published/engagement.ts";
import { type Column, dataTable } from "./data-table.js";
import {
  type EngagementRows,
  findFigure,
  type Outcome,
  yearsWithRows,
} from "./engagement-figures.js";
import { figureCell } from "./engagement-trends.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import type { PlacedFigure } from "./placed-figures.ts";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns an outcome of every year by school and group; of the newest also the students. */
export function outcomeTable(
  rows: EngagementRows,
  figures: readonly PlacedFigure[],
  { measure, ...site }: Site & Drawing & { readonly measure: Outcome },
): HTMLElement {
  const { text, edition } = site;
  const { document } = drawingOf(site);
  const formats = formatsOf(text.language);
  const years = yearsWithRows(rows, { measure, cds_code: edition.cds_code }, site);
  const whole = { cds_code: edition.cds_code, category: "TA", label: text.groups.all };
  type Line = Pick<PlacedFigure, "cds_code" | "category" | "label">;
  const rowOf = (year: number | undefined, { cds_code, category }: Line) =>
    findFigure(rows, year, { measure, cds_code, category });
  const columns: Column<Line>[] = [
    { title: text.engagement.name, cell: ({ label }) => label },
    ...years.map((year) => ({
      title: formats.schoolYear(year),
      cell: (line: Line) => figureCell(rowOf(year, line), { text, formats }),
      isNumber: true,
    })),
    {
      title: text.engagement.outcome_students[measure],
      cell: (line) => formatCount(rowOf(years.at(-1), line), "numerator", formats),
      isNumber: true,
    },
    {
      title: text.table.students,
      cell: (line) => formatCount(rowOf(years.at(-1), line), "denominator", formats),
      isNumber: true,
    },
  ];
  const caption = fill(text.engagement.outcome_caption, {
    name: text.engagement.measures[measure],
  });
  return dataTable<Line>([whole, ...figures], { caption, columns, document });
}

function formatCount(
  row: Engagement | undefined,
  field: "numerator" | "denominator",
  formats: Formats,
): string {
  if (!row || row.disclosure === "not_applicable") return "-";
  const value = row[field];
  return value === null ? "*" : formats.count(value);
}
