import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import { dataTable } from "./data-table.js";
import { costPlot } from "./dip-cost-plot.js";
import { type BreakSides, type Dips, toBreaks } from "./dip-rows.js";
import type { DipView } from "./dip-view.ts";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { sayName } from "./say-name.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** What the dips of a break cost: the sides that are dips. */
interface Cost {
  readonly key: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly hours: number;
  readonly dollars: number | undefined;
}

/** Returns the student-days lost to each dip of a year, with hours, and dollars where they are set. */
export function dipCost(
  rows: Dips,
  { view, ...options }: Site & Drawing & { view: DipView },
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const { cost } = text.dips;
  const formats = formatsOf(text.language);
  const costs = toBreaks(rows, view)
    .map((sides) => toCost({ ...sides, name: sayName(sides.name, text) }))
    .filter(({ before, after }) => before + after > 0)
    .sort((a, b) => b.before + b.after - (a.before + a.after));
  if (costs.length === 0) return nothing(document);
  const title = costTitle(costs, view, text, formats);
  return figure(
    {
      title,
      about: cost.about,
      chart: resize((width) =>
        costPlot(costs, {
          ...{ document, width, ariaLabel: title, axisLabel: cost.axis, sides: text.dips.sides },
          wordsOf: (x) => formats.count(x.before + x.after),
        }),
      ),
      note: cost.note,
      table: costTable(costs, { year: formats.schoolYear(view.year), text, formats, document }),
    },
    { text, document },
  );
}

function toCost({ key, name, before, after }: BreakSides): Cost {
  const dips = [before, after].filter((row) => row?.verdict === "dip");
  const sum = (value: (row: AttendanceDip) => number | null) =>
    dips.reduce((total, row) => total + ((row && value(row)) ?? 0), 0);
  const days = (row: AttendanceDip | undefined) =>
    row?.verdict === "dip" ? (row.excess_student_days ?? 0) : 0;
  const hasDollars = dips.some((row) => row && row.excess_dollars !== null);
  return {
    ...{ key, name, before: days(before), after: days(after) },
    hours: sum((row) => row.excess_hours),
    dollars: hasDollars ? sum((row) => row.excess_dollars) : undefined,
  };
}

function money(dollars: number, language: string): string {
  return new Intl.NumberFormat(language, {
    ...{ style: "currency", currency: "USD", maximumFractionDigits: 0 },
  }).format(dollars);
}

function costTitle(
  costs: readonly Cost[],
  { year }: DipView,
  { dips, language }: Messages,
  formats: Formats,
): string {
  const total = (value: (cost: Cost) => number) => costs.reduce((sum, x) => sum + value(x), 0);
  const dollars = costs.some((x) => x.dollars !== undefined)
    ? fill(dips.cost.dollars, {
        dollars: money(
          total((x) => x.dollars ?? 0),
          language,
        ),
      })
    : "";
  const sentence = fill(dips.cost.title, {
    year: formats.schoolYear(year),
    days: formats.count(total((x) => x.before + x.after)),
    hours: formats.count(total((x) => x.hours)),
  });
  return sentence + dollars;
}

function costTable(
  costs: readonly Cost[],
  {
    year,
    text,
    formats,
    document,
  }: { year: string; text: Messages; formats: Formats; document: Document },
): HTMLElement {
  const { cost, break: first, columns } = text.dips;
  const dollars = {
    title: columns.dollars,
    cell: (x: Cost) => (x.dollars === undefined ? "-" : money(x.dollars, text.language)),
    isNumber: true,
  };
  return dataTable(costs, {
    caption: fill(cost.caption, { year }),
    columns: [
      { title: first, cell: (x) => x.name },
      { title: columns.days_before, cell: (x) => formats.count(x.before), isNumber: true },
      { title: columns.days_after, cell: (x) => formats.count(x.after), isNumber: true },
      { title: columns.hours, cell: (x) => formats.count(x.hours), isNumber: true },
      ...(costs.some((x) => x.dollars !== undefined) ? [dollars] : []),
    ],
    document,
  });
}
