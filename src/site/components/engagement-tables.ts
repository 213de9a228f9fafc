import { type Column, dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { type EngagementRows, findFigure, findNewest, measures } from "./engagement-figures.js";
import { figureCell } from "./engagement-trends.js";
import { formatsOf } from "./formats.js";
import { groupFamilies } from "./group-items.js";
import { fill } from "./messages.js";
import { partsOf } from "./places.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type TableOptions = Site & Drawing & { readonly schoolHref?: (cdsCode: string) => string };

interface Line {
  readonly label: string;
  readonly cds_code: string;
  readonly category: string;
  readonly href?: string | undefined;
}

/** Returns all measures by school (a county: by district), each of its newest finished year. */
export function engagementBySchool(rows: EngagementRows, options: TableOptions): Node {
  const { text, edition } = options;
  const lines = partsOf(options)
    .map(({ name: label, cds_code, level }) => ({
      label,
      cds_code,
      category: "TA",
      href: level === "S" ? options.schoolHref?.(cds_code) : undefined,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const isCounty = edition.level === "C";
  const first = isCounty ? text.table.district : text.table.school;
  const title = isCounty ? text.engagement.by_district : text.engagement.by_school;
  return measureTable(rows, lines, { ...options, title, first });
}

/** Returns all measures by student group of the subject, each of its newest finished year. */
export function engagementByGroup(rows: EngagementRows, options: TableOptions): Node {
  const { text, edition, categories } = options;
  const lines = groupFamilies.flatMap((family) =>
    categories
      .filter((category) => category.family === family)
      .map(({ name, reporting_category }) => ({
        label: name,
        cds_code: edition.cds_code,
        category: reporting_category,
      })),
  );
  const title = text.engagement.by_group;
  return measureTable(rows, lines, { ...options, title, first: text.table.group });
}

function measureTable(
  rows: EngagementRows,
  lines: readonly Line[],
  { title, first, ...options }: TableOptions & { title: string; first: string },
): Node {
  const { text, edition } = options;
  const { document } = drawingOf(options);
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  const columns = measures.flatMap(
    (measure): (Column<Line> & { year: number; measure: typeof measure })[] => {
      const newest = findNewest(rows, { measure, cds_code: edition.cds_code }, options);
      if (!newest || newest.disclosure === "not_applicable") return [];
      const year = newest.school_year;
      const values = { measure: text.engagement.measures[measure], year: formats.schoolYear(year) };
      return [
        {
          year,
          measure,
          title: fill(text.engagement.card, values),
          cell: ({ cds_code, category }) =>
            figureCell(findFigure(rows, year, { measure, cds_code, category }), { text, formats }),
          isNumber: true,
        },
      ];
    },
  );
  const isKnown = ({ cds_code, category }: Line) =>
    columns.some(({ year, measure }) => {
      const row = findFigure(rows, year, { measure, cds_code, category });
      return row !== undefined && row.disclosure !== "not_applicable";
    });
  const known = lines.filter(isKnown);
  if (columns.length === 0 || known.length === 0) return nothing(document);
  const name = ({ label, href }: Line) => (href ? make("a", { href }, label) : label);
  return make(
    "section",
    { class: "context" },
    make("h2", {}, title),
    make("p", {}, text.engagement.table_about),
    dataTable<Line>(known, {
      caption: title,
      columns: [{ title: first, cell: name }, ...columns],
      document,
    }),
  );
}
