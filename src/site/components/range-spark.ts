import * as Plot from "@observablehq/plot";
import type { Formats } from "./formats.ts";
import { lineStyles, palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";

/** A rate of one year with the range of an estimate, in tenths of a percent. */
export interface RangePoint {
  readonly school_year: number;
  readonly tenths: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly isMasked: boolean;
}

const step = 20;
const farFromZero = 500;

/** Returns the axis around the points, percent: from zero, unless all lie above one half. */
export function axisAround(points: readonly RangePoint[]): readonly [number, number] {
  const values = points.flatMap((p) => [p.tenths, p.low, p.high].flatMap((x) => x ?? []));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const start = least > farFromZero ? least : 0;
  const room = Math.max(step, (most - start) * 0.15);
  return [
    Math.max(0, Math.floor((start - room) / step) * step) / 10,
    Math.min(1000, Math.ceil((most + room) / step) * step) / 10,
  ];
}

/**
 * Returns a small panel of one measure over the years: a filled dot for a count, a ring on a bar for
 * an estimate and its range, a star where the figure is masked, nothing where there is none.
 */
export function rangeSpark(
  points: readonly RangePoint[],
  {
    document,
    ariaLabel,
    axisLabel,
    formats,
  }: { document: Document; ariaLabel: string; axisLabel: string; formats: Formats },
): Element {
  const shown = points.filter((p) => p.tenths !== undefined);
  const ranged = points.filter((p) => p.low !== undefined && p.high !== undefined);
  const isEstimated = (p: RangePoint) => ranged.includes(p);
  const domain = shown.length > 0 ? axisAround(points) : [0, 10];
  const at = { x: "school_year", y: (p: RangePoint) => (p.tenths ?? 0) / 10 };
  const ends = [shown.at(0), shown.at(-1)].filter((p) => p !== undefined);
  const years = points.map((p) => p.school_year);
  return plotSvg({
    document,
    ariaLabel,
    width: 240,
    height: 170,
    marginTop: 26,
    marginBottom: 24,
    marginLeft: 30,
    marginRight: 14,
    x: { type: "point", domain: years, padding: 0.4 },
    y: { domain },
    marks: [
      Plot.gridY({ stroke: palette.rule, strokeOpacity: 1, ticks: 3 }),
      Plot.axisY({
        label: axisLabel,
        labelAnchor: "top",
        labelArrow: "none",
        labelOffset: 0,
        tickSize: 0,
        ticks: 3,
        fill: palette.muted,
      }),
      Plot.axisX([years[0], years.at(-1)], {
        label: null,
        tickSize: 0,
        tickFormat: formats.schoolYear,
        fill: palette.muted,
        fontSize: textSize.axis,
      }),
      Plot.ruleX(ranged, {
        x: "school_year",
        y1: (p) => (p.low ?? 0) / 10,
        y2: (p) => (p.high ?? 0) / 10,
        stroke: palette.subject,
        strokeOpacity: 0.35,
        strokeWidth: 9,
      }),
      Plot.line(points, {
        x: "school_year",
        y: (p) => (p.tenths === undefined ? Number.NaN : p.tenths / 10),
        ...lineStyles.subject,
        strokeWidth: 2.25,
      }),
      Plot.dot(shown, {
        ...at,
        r: 4,
        fill: (p) => (isEstimated(p) ? palette.paper : palette.subject),
        stroke: palette.subject,
        strokeWidth: 1.75,
      }),
      Plot.text([...new Set(ends)], {
        ...at,
        text: (p) => formats.rate(p.tenths ?? 0),
        dy: -13,
        fill: palette.subject,
        stroke: palette.paper,
        strokeWidth: 4,
        fontWeight: 600,
        fontSize: textSize.axis,
      }),
      Plot.text(
        points.filter((p) => p.isMasked),
        { x: "school_year", frameAnchor: "bottom", text: () => "*", dy: -2, fontSize: 18 },
      ),
    ],
  });
}
