import * as Plot from "@observablehq/plot";
import { labelMarks } from "./dot-plot-labels.js";
import { palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";

/** One line of an interval plot: an interval with a tick in it, and a dot; a star where masked. */
export interface IntervalRow {
  readonly key: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly tick?: number | undefined;
  readonly dot?: number | undefined;
  readonly value: string;
  /** A filled dot stands out; a ring does not. */
  readonly isFilled?: boolean;
  readonly isMasked?: boolean;
}

interface IntervalPlotOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  /** A vertical line with its name. */
  readonly reference?: { readonly at: number; readonly label: string };
}

/** Returns one line per row; a name stands left of its line, or above it where the chart is narrow. */
export function intervalPlot(
  rows: readonly IntervalRow[],
  { document, width, ariaLabel, axisLabel, reference }: IntervalPlotOptions,
): Element {
  const isNarrow = width < 560;
  const marginLeft = isNarrow ? 8 : Math.min(310, width * 0.36);
  const values = rows.flatMap(({ low, high, dot, tick }) => [low, high, dot, tick]);
  const known = values.filter((value) => value !== undefined);
  const ticks = isNarrow ? 4 : 6;
  return plotSvg({
    document,
    ariaLabel,
    hasLinks: rows.some((row) => row.href),
    width,
    height: 68 + rows.length * (isNarrow ? 52 : 28),
    marginTop: 30,
    marginBottom: 38,
    marginLeft,
    marginRight: 66,
    x: { domain: [Math.min(0, ...known), Math.max(1, ...known)], nice: true },
    y: { type: "band", domain: rows.map((row) => row.key), padding: 0, axis: null },
    marks: [
      Plot.axisX({
        ...{ label: axisLabel, labelAnchor: "center", labelArrow: "none", tickSize: 0, ticks },
        ...{ fill: palette.muted, labelOffset: 34 },
      }),
      Plot.gridX({ stroke: palette.rule, strokeOpacity: 1, ticks }),
      referenceMarks(reference),
      intervalMarks(rows, { dy: isNarrow ? 12 : 0 }),
      labelMarks(rows, { isNarrow, marginLeft, width }),
    ],
  });
}

function referenceMarks(reference: IntervalPlotOptions["reference"]): Plot.Markish[] {
  if (!reference) return [];
  return [
    Plot.ruleX([reference.at], { stroke: palette.ink, strokeWidth: 1.25 }),
    Plot.text([reference.label], {
      ...{ x: reference.at, frameAnchor: "top", dy: -14 },
      ...{ fill: palette.ink, fontWeight: 600, fontSize: textSize.axis },
    }),
  ];
}

function intervalMarks(rows: readonly IntervalRow[], { dy }: { dy: number }): Plot.Markish[] {
  const spread = rows.filter((row) => row.low !== undefined && row.high !== undefined);
  const dotted = rows.filter((row) => row.dot !== undefined);
  const ticked = rows.filter((row) => row.tick !== undefined);
  return [
    Plot.link(spread, {
      ...{ x1: "low", x2: "high", y: "key", dy },
      ...{ stroke: palette.county, strokeOpacity: 0.45, strokeWidth: 6 },
    }),
    Plot.text(ticked, {
      ...{ x: "tick", y: "key", dy, text: () => "|" },
      ...{ fill: palette.ink, fontSize: 16, fontWeight: 600 },
    }),
    Plot.dot(dotted, {
      ...{ x: "dot", y: "key", dy, r: 5.5, stroke: palette.subject, strokeWidth: 2 },
      fill: (row) => (row.isFilled ? palette.subject : palette.paper),
    }),
    Plot.text(
      rows.filter((row) => row.isMasked),
      { x: 0, y: "key", text: () => "*", dx: 2, dy: dy + 4, textAnchor: "start", fontSize: 20 },
    ),
  ];
}
