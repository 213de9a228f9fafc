import type { Recognition } from "../../contracts/published/recognition.ts";
import { type Column, dataTable } from "./data-table.js";
import { type DotRow, dotPlot } from "./dot-plot.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { partsOf } from "./places.js";
import { formatRate, toTenths } from "./rates.js";
import { toFigures } from "./share-figures.js";
import { newestRows } from "./shown-years.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

const recognitions = ["excellent", "improved", "much_improved"] as const;

/**
 * Returns who can be recognised at a place, in the newest year with figures: improvement compares
 * the same school days, so a running year counts too.
 */
export function recognition(
  rows: readonly Recognition[],
  {
    cds_code,
    schoolHref,
    ...options
  }: Site & Drawing & { cds_code: string; schoolHref?: (cdsCode: string) => string },
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const all = rows.filter((row) => row.reporting_category === "TA");
  const here = newestRows(all, cds_code, { preferFinished: false });
  const [first] = here;
  if (!first) return nothing(document);
  const year = formats.schoolYear(first.school_year);
  const dots = here.map((row) => toDot(row, all, text, formats));
  const places = partsOf(options).map(({ cds_code, name }) => ({ cds_code, name }));
  return figure(
    {
      title: titleOf(here, text, formats),
      about: fill(first.as_of === null ? text.recognition.about : text.recognition.about_so_far, {
        year,
      }),
      chart: resize((width) =>
        dotPlot(dots, {
          document,
          width,
          ariaLabel: titleOf(here, text, formats),
          axisLabel: text.recognition.axis,
          formats,
        }),
      ),
      table: recognitionTable(places, {
        rows: all.filter((row) => row.school_year === first.school_year),
        caption: fill(text.recognition.caption, { year }),
        ...(schoolHref ? { schoolHref } : {}),
        text,
        formats,
        document,
      }),
    },
    { text, document },
  );
}

const figuresOf = ({ students, recognised_students, share, disclosure }: Recognition) =>
  toFigures({ students, count: recognised_students, share, disclosure });

function titleOf(
  here: readonly Recognition[],
  { recognition: text }: Messages,
  formats: Formats,
): string {
  const shareOf = (kind: Recognition["recognition"]) => here.find((x) => x.recognition === kind);
  const [excellent, much] = [shareOf("excellent"), shareOf("much_improved")];
  if (much && toTenths(figuresOf(much)) !== undefined) {
    return fill(text.title, { rate: formatRate(figuresOf(much), formats) });
  }
  const rate = excellent ? formatRate(figuresOf(excellent), formats) : "*";
  return fill(text.title_excellent, { rate });
}

function toDot(
  row: Recognition,
  rows: readonly Recognition[],
  { recognition: text }: Messages,
  formats: Formats,
): DotRow {
  const before = rows.find(
    (x) =>
      row.as_of === null &&
      x.cds_code === row.cds_code &&
      x.school_year === row.school_year - 1 &&
      x.recognition === row.recognition,
  );
  return {
    key: row.recognition,
    label: text.kinds[row.recognition],
    tenths: toTenths(figuresOf(row)),
    before: before ? toTenths(figuresOf(before)) : undefined,
    value: formatRate(figuresOf(row), formats),
    isMasked: row.disclosure === "suppressed",
  };
}

function recognitionTable(
  places: readonly { readonly cds_code: string; readonly name: string }[],
  {
    rows,
    caption,
    schoolHref,
    text,
    formats,
    document,
  }: {
    rows: readonly Recognition[];
    caption: string;
    schoolHref?: (cdsCode: string) => string;
    text: Messages;
    formats: Formats;
    document: Document;
  },
): HTMLElement {
  type Place = (typeof places)[number];
  const make = elementsOf(document);
  const columns: Column<Place>[] = recognitions.map((kind) => ({
    title: text.recognition.kinds[kind],
    cell: ({ cds_code }) => {
      const row = rows.find((x) => x.cds_code === cds_code && x.recognition === kind);
      return formatRate(row && figuresOf(row), formats);
    },
    isNumber: true,
  }));
  const name = ({ cds_code, name }: Place) =>
    schoolHref ? make("a", { href: schoolHref(cds_code) }, name) : name;
  return dataTable(places, {
    caption,
    columns: [{ title: text.table.school, cell: name }, ...columns],
    document,
  });
}
