import { scaleLinear } from "d3";
import type { IntervalRow } from "./interval-plot.ts";
import { palette, textSize } from "./palette.js";
import { type MakeSvg, svgElementsOf } from "./svg-element.js";

interface GapPlotOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  /** What zero stands for. */
  readonly reference: string;
}

type Row = Pick<IntervalRow, "key" | "label" | "low" | "high" | "dot" | "value"> & {
  readonly isFilled?: boolean;
  readonly isMasked?: boolean;
};

/** Below this width a name stands above its line. */
const narrow = 560;
const valueRoom = 66;

/**
 * Returns one line per row around zero: a bar for the interval, a dot or a ring, a star where the
 * figure is hidden. It is drawn without Plot, so that the page that redraws it most stays small.
 */
export function groupGapPlot(
  rows: readonly Row[],
  { document, width, ariaLabel, axisLabel, reference }: GapPlotOptions,
): Element {
  const make = svgElementsOf(document);
  const isNarrow = width < narrow;
  const left = isNarrow ? 8 : Math.min(310, width * 0.36);
  const step = isNarrow ? 46 : 28;
  const [top, bottom] = [30, 30 + rows.length * step];
  const values = rows.flatMap(({ low, high, dot }) => [low, high, dot].flatMap((x) => x ?? []));
  const x = scaleLinear(
    [Math.min(0, ...values), Math.max(1, ...values)],
    [left, width - valueRoom],
  ).nice();
  const middle = (i: number) => top + (i + 0.5) * step + (isNarrow ? 10 : 0);
  const ticks = x.ticks(isNarrow ? 4 : 6);
  return make(
    "svg",
    {
      ...{ class: "plot", role: "img", "aria-label": ariaLabel },
      ...{ width, height: bottom + 38, viewBox: `0 0 ${width} ${bottom + 38}` },
    },
    ...ticks.flatMap((tick) => tickMarks(tick, { at: x(tick), top, bottom, make })),
    make("line", { x1: x(0), x2: x(0), y1: top, y2: bottom, stroke: palette.ink }),
    text(make, reference, { x: x(0), y: top - 8, anchor: "middle", weight: 600 }),
    text(make, axisLabel, {
      ...{ x: (left + width - valueRoom) / 2, y: bottom + 34, anchor: "middle" },
      fill: palette.muted,
    }),
    ...rows.flatMap((row, i) => [
      ...rowMarks(row, { at: middle(i), x, make }),
      text(make, row.label, isNarrow ? { x: 0, y: middle(i) - 12 } : { x: 8, y: middle(i) + 4 }),
      text(make, row.value, { x: width - 6, y: middle(i) + 4, anchor: "end", weight: 600 }),
    ]),
  );
}

function tickMarks(
  tick: number,
  { at, top, bottom, make }: { at: number; top: number; bottom: number; make: MakeSvg },
): Element[] {
  return [
    make("line", { x1: at, x2: at, y1: top, y2: bottom, stroke: palette.rule }),
    text(make, `${tick}`.replace("-", "\u2212"), {
      ...{ x: at, y: bottom + 16, anchor: "middle", fill: palette.muted },
    }),
  ];
}

function rowMarks(
  { low, high, dot, isFilled, isMasked }: Row,
  { at, x, make }: { at: number; x: (value: number) => number; make: MakeSvg },
): Element[] {
  if (isMasked || dot === undefined) return [text(make, "*", { x: x(0) + 4, y: at + 8, size: 20 })];
  const bar =
    low === undefined || high === undefined
      ? []
      : [
          make("line", {
            ...{ x1: x(low), x2: x(high), y1: at, y2: at, stroke: palette.county },
            ...{ "stroke-opacity": 0.45, "stroke-width": 6 },
          }),
        ];
  const ring = make("circle", {
    ...{ cx: x(dot), cy: at, r: 5.5, stroke: palette.subject, "stroke-width": 2 },
    fill: isFilled ? palette.subject : palette.paper,
  });
  return [...bar, ring];
}

interface TextOptions {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "middle" | "end";
  readonly weight?: number;
  readonly size?: number;
  readonly fill?: string;
}

function text(make: MakeSvg, words: string, options: TextOptions): Element {
  const { x, y, anchor, weight, size = textSize.label, fill = palette.ink } = options;
  return make(
    "text",
    { x, y, fill, "text-anchor": anchor, "font-weight": weight, "font-size": size },
    words,
  );
}
