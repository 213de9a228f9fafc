import * as Plot from "@observablehq/plot";
import type { DotRow } from "./dot-plot.ts";
import { labelMarks } from "./dot-plot-labels.js";
import type { Formats } from "./formats.ts";
import { palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";

/** One line of a range plot: a heading, or a name with a rate and the range of an estimate. */
export interface RangeRow extends DotRow {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

interface RangePlotOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  readonly reference?: { readonly tenths: number; readonly label: string } | undefined;
  readonly formats: Formats;
}

/**
 * Returns one line per row: a filled dot for a count, a ring on a bar for an estimate and its range,
 * a star where the figure is masked. A name stands left of its line, or above it on a narrow page.
 */
export function rangePlot(
  rows: readonly RangeRow[],
  { document, width, ariaLabel, axisLabel, reference, formats }: RangePlotOptions,
): Element {
  const isNarrow = width < 560;
  const marginLeft = isNarrow ? 8 : Math.min(310, width * 0.36);
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
    x: { domain: domainOf(rows), nice: true },
    y: { type: "band", domain: rows.map((row) => row.key), padding: 0, axis: null },
    marks: [
      Plot.axisX({
        label: axisLabel,
        labelAnchor: "center",
        labelArrow: "none",
        tickSize: 0,
        ticks,
        fill: palette.muted,
        labelOffset: 34,
      }),
      Plot.gridX({ stroke: palette.rule, strokeOpacity: 1, ticks }),
      referenceMarks(reference, formats),
      rangeMarks(rows, isNarrow ? 12 : 0),
      labelMarks(rows, { isNarrow, marginLeft, width }),
    ],
  });
}

/** Dropout starts at zero; graduation, which lies far above it, where its lowest figure is. */
function domainOf(rows: readonly RangeRow[]): [number, number] {
  const values = rows.flatMap((row) => [row.tenths, row.low, row.high].flatMap((x) => x ?? []));
  if (values.length === 0) return [0, 10];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isFarFromZero = least > 500;
  return [isFarFromZero ? Math.floor(least / 100) * 10 : 0, Math.max(most, 50) / 10];
}

function referenceMarks(
  reference: RangePlotOptions["reference"],
  formats: Formats,
): Plot.Markish[] {
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

function rangeMarks(rows: readonly RangeRow[], dy: number): Plot.Markish[] {
  const shown = rows.filter((row) => row.tenths !== undefined);
  const ranged = shown.filter((row) => row.low !== undefined && row.high !== undefined);
  return [
    Plot.link(ranged, {
      x1: (row) => (row.low ?? 0) / 10,
      x2: (row) => (row.high ?? 0) / 10,
      y: "key",
      dy,
      stroke: palette.subject,
      strokeOpacity: 0.35,
      strokeWidth: 9,
    }),
    Plot.dot(shown, {
      x: (row) => (row.tenths ?? 0) / 10,
      y: "key",
      dy,
      r: 5,
      fill: (row) => (ranged.includes(row) ? palette.paper : palette.subject),
      stroke: palette.subject,
      strokeWidth: 2,
    }),
    Plot.text(
      rows.filter((row) => row.isMasked),
      {
        frameAnchor: "left",
        y: "key",
        text: () => "*",
        dx: 2,
        dy: dy + 4,
        textAnchor: "start",
        fontSize: 20,
      },
    ),
  ];
}
