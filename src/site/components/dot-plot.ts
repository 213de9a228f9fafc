import * as Plot from "@observablehq/plot";
import { labelMarks } from "./dot-plot-labels.js";
import type { Formats } from "./formats.ts";
import { palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";

/** One line of a dot plot: a heading, or a name with a rate now and the year before. */
export interface DotRow {
  readonly key: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly tenths?: number | undefined;
  readonly before?: number | undefined;
  readonly value?: string;
  readonly isHeading?: boolean;
  readonly isMasked?: boolean;
}

interface DotPlotOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  readonly reference?: { readonly tenths: number; readonly label: string } | undefined;
  readonly labelWidth?: number;
  /** Where the scale begins, tenths of a percent; a scale of dots need not begin at zero. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly formats: Formats;
}

/**
 * Returns one line per row: a dot for the rate, a ring for the year before, a star at the left where the
 * figure is masked. A name stands left of its line, or above it where the chart is narrow.
 */
export function dotPlot(
  rows: readonly DotRow[],
  {
    document,
    width,
    ariaLabel,
    axisLabel,
    reference,
    labelWidth,
    minimum = 0,
    maximum = 100,
    formats,
  }: DotPlotOptions,
): Element {
  const isNarrow = width < 440 && labelWidth === undefined;
  const rowHeight = isNarrow ? 52 : 28;
  const marginLeft = isNarrow ? 8 : (labelWidth ?? Math.min(310, width * 0.36));
  const top = Math.max(maximum, ...rows.flatMap((x) => [x.tenths ?? 0, x.before ?? 0]));
  return plotSvg({
    document,
    ariaLabel,
    hasLinks: rows.some((row) => row.href),
    width,
    height: 68 + rows.length * rowHeight,
    marginTop: 30,
    marginBottom: 38,
    marginLeft,
    marginRight: 66,
    x: { domain: [minimum / 10, top / 10], nice: minimum === 0 },
    y: { type: "band", domain: rows.map((row) => row.key), padding: 0, axis: null },
    marks: [
      Plot.axisX({
        label: axisLabel,
        labelAnchor: "center",
        labelArrow: "none",
        tickSize: 0,
        ticks: isNarrow ? 4 : 6,
        fill: palette.muted,
        labelOffset: 34,
      }),
      Plot.gridX({ stroke: palette.rule, strokeOpacity: 1, ticks: isNarrow ? 4 : 6 }),
      referenceMarks(reference, formats),
      dotMarks(rows, { dy: isNarrow ? 12 : 0, left: minimum / 10 }),
      labelMarks(rows, { isNarrow, marginLeft, width }),
    ],
  });
}

function referenceMarks(reference: DotPlotOptions["reference"], formats: Formats): Plot.Markish[] {
  if (!reference) return [];
  const x = reference.tenths / 10;
  return [
    Plot.ruleX([x], { stroke: palette.ink, strokeWidth: 1.25 }),
    Plot.text([`${reference.label} ${formats.rate(reference.tenths)}`], {
      x,
      frameAnchor: "top",
      dy: -14,
      fill: palette.ink,
      fontWeight: 600,
      fontSize: textSize.axis,
    }),
  ];
}

function dotMarks(
  rows: readonly DotRow[],
  { dy, left }: { dy: number; left: number },
): Plot.Markish[] {
  const shown = rows.filter((row) => row.tenths !== undefined);
  const changed = shown.filter((row) => row.before !== undefined);
  const now = (row: DotRow) => (row.tenths ?? 0) / 10;
  const before = (row: DotRow) => (row.before ?? 0) / 10;
  return [
    Plot.link(changed, {
      x1: before,
      x2: now,
      y: "key",
      dy,
      stroke: palette.subject,
      strokeOpacity: 0.55,
      strokeWidth: 2,
    }),
    Plot.dot(changed, {
      x: before,
      y: "key",
      dy,
      r: 4,
      fill: palette.paper,
      stroke: palette.subject,
      strokeWidth: 1.5,
    }),
    Plot.dot(shown, { x: now, y: "key", dy, r: 5.5, fill: palette.subject }),
    Plot.text(
      rows.filter((row) => row.isMasked),
      { x: left, y: "key", text: () => "*", dx: 2, dy: dy + 4, textAnchor: "start", fontSize: 20 },
    ),
  ];
}
