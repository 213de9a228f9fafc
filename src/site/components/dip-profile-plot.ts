import * as Plot from "@observablehq/plot";
import { palette, textSize } from "./palette.js";
import { percentAxisY, plotSvg } from "./plot-svg.js";

/** A day beside a break, percent absent: observed, expected, and the interval of the expected. */
export interface ProfileDay {
  readonly position: string;
  readonly label: string;
  readonly date: string;
  readonly observed: number | undefined;
  readonly expected: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly words: string;
  readonly isDip: boolean;
}

interface ProfileOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  readonly breakName: string;
  readonly names: { readonly observed: string; readonly expected: string };
}

/**
 * Returns a bar per day for what was to be expected (its interval, a tick for the middle) and a dot for
 * what was observed; a gap stands for the break. A star at the bottom is a hidden day.
 */
export function profilePlot(
  days: readonly ProfileDay[],
  { document, width, ariaLabel, axisLabel, breakName, names }: ProfileOptions,
): Element {
  const isNarrow = width < 560;
  const before = days.filter(({ position }) => position.startsWith("-"));
  const after = days.filter((day) => !before.includes(day));
  const hasBoth = before.length > 0 && after.length > 0;
  const gap = "break";
  const domain = [
    ...before.map(({ position }) => position),
    ...(hasBoth ? [gap] : []),
    ...after.map(({ position }) => position),
  ];
  const values = days.flatMap(({ observed, high }) => [observed ?? 0, high ?? 0]);
  const top = Math.ceil(Math.max(2, ...values) * 1.18);
  return plotSvg({
    ...{ document, ariaLabel, width, height: isNarrow ? 320 : 340 },
    ...{ marginTop: 40, marginLeft: 34, marginRight: 8, marginBottom: isNarrow ? 62 : 50 },
    x: { type: "point", domain, padding: 0.5, axis: null },
    y: { domain: [0, top] },
    marks: [
      ...percentAxisY(axisLabel, 5),
      hasBoth
        ? Plot.text([breakName], {
            ...{
              x: () => gap,
              frameAnchor: "bottom",
              dy: -12,
              lineAnchor: "bottom",
              fill: palette.muted,
            },
            ...{ fontSize: textSize.label, lineWidth: isNarrow ? 5 : 9, fontWeight: 600 },
          })
        : null,
      expectedMarks(days, isNarrow),
      observedMarks(before, after),
      labelMarks(days, isNarrow),
      keyMarks(days, names, isNarrow),
    ],
  });
}

function expectedMarks(days: readonly ProfileDay[], isNarrow: boolean): Plot.Markish[] {
  const judged = days.filter(({ low }) => low !== undefined);
  const half = isNarrow ? 13 : 22;
  return [
    Plot.ruleX(judged, {
      ...{ x: "position", y1: "low", y2: "high", stroke: palette.county },
      ...{ strokeOpacity: 0.28, strokeWidth: half * 2 },
    }),
    Plot.text(judged, {
      ...{ x: "position", y: "expected", text: () => "\u2501\u2501", fill: palette.county },
      ...{ fontSize: half * 0.95, lineAnchor: "middle" },
    }),
  ];
}

function observedMarks(
  before: readonly ProfileDay[],
  after: readonly ProfileDay[],
): Plot.Markish[] {
  const line = { x: "position", y: "observed", stroke: palette.subject, strokeWidth: 2 } as const;
  const shown = [...before, ...after].filter(({ observed }) => observed !== undefined);
  return [
    Plot.line(before, line),
    Plot.line(after, line),
    Plot.dot(shown, {
      ...{ x: "position", y: "observed", r: 5.5, stroke: palette.subject, strokeWidth: 2 },
      fill: (day) => (day.isDip ? palette.subject : palette.paper),
    }),
    Plot.text(
      [...before, ...after].filter(({ observed }) => observed === undefined),
      { x: "position", y: 0, text: () => "*", dy: -10, fontSize: 20, fill: palette.ink },
    ),
  ];
}

function labelMarks(days: readonly ProfileDay[], isNarrow: boolean): Plot.Markish[] {
  const below = { x: "position", frameAnchor: "bottom", lineAnchor: "top" } as const;
  const words = [true, false].map((isDip) =>
    Plot.text(
      days.filter((day) => day.observed !== undefined && day.isDip === isDip),
      {
        ...{ x: "position", y: (day: ProfileDay) => Math.max(day.observed ?? 0, day.high ?? 0) },
        ...{ text: "words", dy: -14, lineWidth: isNarrow ? 4 : 12, lineAnchor: "bottom" },
        ...{ stroke: palette.paper, strokeWidth: 4, fill: palette.ink, fontSize: textSize.axis },
        fontWeight: isDip ? 650 : 400,
      },
    ),
  );
  return [
    words,
    Plot.text(days, {
      ...{ ...below, text: "label", dy: 8, lineWidth: isNarrow ? 4.2 : 12 },
      ...{ fill: palette.ink, fontSize: textSize.axis },
    }),
    Plot.text(isNarrow ? [] : days, {
      ...{ ...below, text: "date", dy: 25, fill: palette.muted, fontSize: textSize.axis },
    }),
  ];
}

/** The two kinds of marks are named where they first stand. */
function keyMarks(
  days: readonly ProfileDay[],
  names: ProfileOptions["names"],
  isNarrow: boolean,
): Plot.Markish[] {
  const first = days.find(({ observed, low }) => observed !== undefined && low !== undefined);
  if (!first || isNarrow) return [];
  const text = { x: "position", dx: 28, textAnchor: "start", fontSize: textSize.axis } as const;
  const isApart = Math.abs((first.observed ?? 0) - (first.expected ?? 0)) > 1.2;
  return [
    Plot.text([first], {
      ...{ ...text, y: "expected", text: () => names.expected, fill: palette.county },
      ...{ stroke: palette.paper, strokeWidth: 4, dy: isApart ? 0 : 16 },
    }),
  ];
}
