import * as Plot from "@observablehq/plot";
import { palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";
import type { CalendarDay } from "./school-days.ts";

interface CalendarOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly language: string;
  /** The shade of a rate, 1 to 7. */
  readonly stepOf: (rate: number) => number;
  readonly titleOf: (cell: CalendarDay) => string;
}

/** Where a day stands: weeks run across, or downward where the chart is narrow. */
interface Layout {
  readonly isNarrow: boolean;
  readonly across: (cell: CalendarDay) => number;
  readonly down: (cell: CalendarDay) => number;
}

/** Returns a square for every weekday with its absence in whole percent, shaded by it. */
export function calendarPlot(
  cells: readonly CalendarDay[],
  { document, width, ariaLabel, language, stepOf, titleOf }: CalendarOptions,
): Element {
  const isNarrow = width < 760;
  const weeks = Math.max(0, ...cells.map(({ week }) => week)) + 1;
  const weekdays = [...new Set(cells.map(({ weekday }) => weekday))].sort();
  const layout: Layout = {
    isNarrow,
    across: ({ week, weekday }) => (isNarrow ? weekday : week),
    down: ({ week, weekday }) => (isNarrow ? week : weekday),
  };
  const allWeeks = Array.from({ length: weeks }, (_, i) => i);
  const size = isNarrow ? 23 : Math.min(30, (width - 46) / weeks + 6);
  return plotSvg({
    ...{ document, ariaLabel, width: isNarrow ? Math.min(width, 380) : width },
    height: 26 + (isNarrow ? weeks : weekdays.length) * size + 4,
    ...{ marginTop: 24, marginLeft: isNarrow ? 62 : 40, marginRight: 2, marginBottom: 4 },
    x: { type: "band", domain: isNarrow ? weekdays : allWeeks, padding: 0.08, axis: null },
    y: { type: "band", domain: isNarrow ? allWeeks : weekdays, padding: 0.08, axis: null },
    marks: [
      cellMarks(cells, layout, stepOf, titleOf),
      textMarks(cells, layout, stepOf),
      ...axisMarks(cells, layout, language),
    ],
  });
}

const isNear = ({ day }: CalendarDay): boolean => day?.day_kind === "near a break";
const isDrawn = ({ kind }: CalendarDay): boolean => kind !== "none";

function cellMarks(
  cells: readonly CalendarDay[],
  { across, down }: Layout,
  stepOf: CalendarOptions["stepOf"],
  titleOf: CalendarOptions["titleOf"],
): Plot.Markish[] {
  const place = { x: across, y: down } as const;
  const fillOf = ({ kind, day }: CalendarDay) =>
    kind === "taught" ? `var(--heat-${stepOf(day?.absence_rate ?? 0)})` : palette.wash;
  const dashed = cells.filter(({ kind }) => kind === "hidden" || kind === "coming");
  return [
    Plot.cell(
      cells.filter((cell) => isDrawn(cell) && cell.kind !== "coming"),
      { ...place, fill: fillOf, title: titleOf, inset: 0.5 },
    ),
    Plot.cell(dashed, {
      ...{ ...place, fill: palette.paper, stroke: palette.muted, strokeDasharray: "2 2" },
      ...{ title: titleOf, inset: 1 },
    }),
    Plot.cell(
      cells.filter((cell) => isNear(cell) && !cell.isSome),
      { ...place, fill: "none", stroke: palette.ink, strokeWidth: 1.25, inset: 0.5 },
    ),
    Plot.cell(
      cells.filter(({ isSome }) => isSome),
      { ...place, fill: "none", stroke: palette.ink, strokeDasharray: "3 2", inset: 0.5 },
    ),
    Plot.cell(
      cells.filter(({ isNewest }) => isNewest),
      { ...place, fill: "none", stroke: palette.district, strokeWidth: 3.5, inset: -1 },
    ),
  ];
}

const marks = { hidden: "*", break: "\u00b7", closure: "C", coming: "", none: "" } as const;

function textMarks(
  cells: readonly CalendarDay[],
  { across, down }: Layout,
  stepOf: CalendarOptions["stepOf"],
): Plot.Markish[] {
  const isDark = ({ day }: CalendarDay) => stepOf(day?.absence_rate ?? 0) >= 5;
  const words = ({ kind, day }: CalendarDay) =>
    kind === "taught" ? `${Math.round((day?.absence_rate ?? 0) * 100)}` : marks[kind];
  return [
    Plot.text(cells, {
      ...{ x: across, y: down, text: words, fontSize: 11, pointerEvents: "none" },
      fill: (cell) => (cell.kind === "taught" && isDark(cell) ? palette.paper : palette.ink),
    }),
  ];
}

function axisMarks(
  cells: readonly CalendarDay[],
  { isNarrow }: Layout,
  language: string,
): Plot.Markish[] {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const names = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    return ({ date }: CalendarDay) => names.format(Date.parse(date));
  };
  const style = { fill: palette.muted, fontSize: textSize.axis } as const;
  const firstOfWeek = cells.filter((cell, i) => cell.week !== cells[i - 1]?.week);
  const months = firstOfWeek.filter(
    (cell, i) => cell.date.slice(0, 7) !== firstOfWeek[i - 1]?.date.slice(0, 7),
  );
  const weekdays = cells.filter(
    (cell, i) => cells.findIndex(({ weekday }) => weekday === cell.weekday) === i,
  );
  if (isNarrow) {
    return [
      Plot.text(weekdays, {
        ...{ ...style, x: "weekday", text: format({ weekday: "short" }), frameAnchor: "top" },
        dy: -14,
      }),
      Plot.text(firstOfWeek, {
        ...{ ...style, y: "week", text: format({ month: "short", day: "numeric" }) },
        ...{ frameAnchor: "left", dx: -60, textAnchor: "start" },
      }),
    ];
  }
  return [
    Plot.text(weekdays, {
      ...{ ...style, y: "weekday", text: format({ weekday: "short" }), frameAnchor: "left" },
      ...{ dx: -8, textAnchor: "end" },
    }),
    Plot.text(months, {
      ...{ ...style, x: "week", text: format({ month: "short" }), frameAnchor: "top" },
      ...{ dy: -14, textAnchor: "start", dx: -8 },
    }),
  ];
}
