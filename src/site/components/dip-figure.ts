import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import { dataTable } from "./data-table.js";
import type { DipLine } from "./dip-marks.ts";
import { dipPlot } from "./dip-plot.js";
import { formatExcess, formatInterval, formatSide } from "./dip-rows.js";
import { type Child, elementsOf } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

interface DipFigureOptions extends Site, Drawing {
  readonly title: string;
  readonly about: string;
  readonly caption: string;
  /** What names a row of the table. */
  readonly first: string;
  readonly note?: string | null;
}

/** Returns dips before and after as dots with intervals, what the marks mean, and the same as a table. */
export function dipFigure(
  lines: readonly DipLine[],
  { title, about, caption, first, note, ...options }: DipFigureOptions,
): HTMLElement {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const isMasked = lines.some(({ before, after }) =>
    [before, after].some((row) => row?.disclosure === "suppressed"),
  );
  return figure(
    {
      title,
      about,
      chart: [
        dipLegend(text, document),
        resize((width) =>
          dipPlot(lines, {
            ...{ document, width, ariaLabel: title, axisLabel: text.dips.axis },
            sides: text.dips.sides,
            wordsOf: (row) => valueInWords(row, text, formats),
          }),
        ),
      ],
      note: [note, isMasked ? text.dips.masked_note : null].filter(Boolean).join(" ") || null,
      table: dipTable(lines, { caption, first, text, document }),
    },
    { text, document },
  );
}

/** Returns an excess with its verdict as a chart says it: `+2.3 dip`; `*` where it is hidden. */
export function valueInWords(row: AttendanceDip, { dips }: Messages, formats: Formats): string {
  if (row.disclosure === "suppressed" || row.verdict === null) return "*";
  const verdict = dips.verdicts[row.verdict];
  if (row.excess_points === null) return verdict;
  return fill(dips.value, { points: formatExcess(row.excess_points, formats), verdict });
}

function dipLegend({ dips }: Messages, document: Document): HTMLElement {
  const make = elementsOf(document);
  const item = (mark: string, words: string) =>
    make("li", {}, make("span", { class: "mark dip-mark", "aria-hidden": "true" }, mark), words);
  return make(
    "ul",
    { class: "legend" },
    item("\u25cf", dips.legend.dip),
    item("\u25cb", dips.legend.unclear),
    item("\u25a1", dips.legend.no_dip),
    item("\u2501", dips.legend.interval),
  );
}

function dipTable(
  lines: readonly DipLine[],
  {
    caption,
    first,
    text,
    document,
  }: { caption: string; first: string; text: Messages; document: Document },
): HTMLElement {
  const { columns } = text.dips;
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  const interval = (row: AttendanceDip | undefined) =>
    row && row.excess_points !== null
      ? formatInterval(row, text, formats)
      : formatSide(row, formats);
  const verdict = (row: AttendanceDip | undefined) => {
    if (!row) return "-";
    return row.verdict === null ? "*" : text.dips.verdicts[row.verdict];
  };
  const name = ({ label, href }: DipLine): Child => (href ? make("a", { href }, label) : label);
  return dataTable(
    lines.filter(({ isHeading }) => !isHeading),
    {
      caption,
      columns: [
        { title: first, cell: name },
        { title: columns.before, cell: (x) => formatSide(x.before, formats), isNumber: true },
        { title: columns.interval, cell: (x) => interval(x.before), isNumber: true },
        { title: columns.verdict, cell: (x) => verdict(x.before) },
        { title: columns.after, cell: (x) => formatSide(x.after, formats), isNumber: true },
        { title: columns.interval, cell: (x) => interval(x.after), isNumber: true },
        { title: columns.verdict, cell: (x) => verdict(x.after) },
      ],
      document,
    },
  );
}
