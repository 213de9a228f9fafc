import type { TruancyOverlap } from "../../contracts/published/truancy.ts";
import { dataTable } from "./data-table.js";
import { type DotRow, dotPlot } from "./dot-plot.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { formatRate, toTenths } from "./rates.js";
import { toFigures } from "./share-figures.js";
import { newestRows } from "./shown-years.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns how many students are truant, chronically absent or both, in the newest year with figures. */
export function truancyOverlap(
  rows: readonly TruancyOverlap[],
  { cds_code, ...options }: Site & Drawing & { cds_code: string },
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const parts = newestRows(rows, cds_code);
  const [first] = parts;
  if (!first) return nothing(document);
  const dots = parts
    .filter(({ population }) => population !== "neither")
    .map((part) => toDot(part, rows, text, formats));
  const values = { ...sharesOf(parts, formats), year: formats.schoolYear(first.school_year) };
  return figure(
    {
      title: fill(text.truancy.overlap_title, values),
      about: fill(text.truancy.overlap_about, values),
      chart: resize((width) =>
        dotPlot(dots, {
          document,
          width,
          ariaLabel: fill(text.truancy.overlap_aria, values),
          axisLabel: text.truancy.overlap_axis,
          formats,
        }),
      ),
      table: overlapTable(parts, { text, formats, document, year: values.year }),
    },
    { text, document },
  );
}

const figuresOf = ({ students, students_in_population, share, disclosure }: TruancyOverlap) =>
  toFigures({ students, count: students_in_population, share, disclosure });

function toDot(
  part: TruancyOverlap,
  rows: readonly TruancyOverlap[],
  { truancy }: Messages,
  formats: Formats,
): DotRow {
  const before = rows.find(
    (row) =>
      part.as_of === null &&
      row.cds_code === part.cds_code &&
      row.school_year === part.school_year - 1 &&
      row.population === part.population,
  );
  return {
    key: part.population,
    label: truancy.populations[part.population],
    tenths: toTenths(figuresOf(part)),
    before: before ? toTenths(figuresOf(before)) : undefined,
    value: formatRate(figuresOf(part), formats),
  };
}

function sharesOf(parts: readonly TruancyOverlap[], formats: Formats) {
  const shareOf = (population: TruancyOverlap["population"]) => {
    const part = parts.find((x) => x.population === population);
    return part ? formatRate(figuresOf(part), formats) : "*";
  };
  return {
    both: shareOf("both"),
    truant_only: shareOf("truant_only"),
    chronic_only: shareOf("chronic_only"),
  };
}

function overlapTable(
  parts: readonly TruancyOverlap[],
  {
    text: { truancy, table },
    formats,
    document,
    year,
  }: { text: Messages; formats: Formats; document: Document; year: string },
): HTMLElement {
  const count = (value: number | null) => (value === null ? "*" : formats.count(value));
  return dataTable(parts, {
    caption: fill(truancy.overlap_caption, { year }),
    columns: [
      { title: table.group, cell: ({ population }) => truancy.populations[population] },
      { title: table.share, cell: (x) => formatRate(figuresOf(x), formats), isNumber: true },
      { title: table.count, cell: (x) => count(x.students_in_population), isNumber: true },
      { title: table.students, cell: (x) => count(x.students), isNumber: true },
    ],
    document,
  });
}
