import * as Plot from "@observablehq/plot";
import type { Formats } from "./formats.ts";
import { lineStyles, palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";
import type { TrendPoint } from "./trend-plot.ts";

/** Returns a small panel: a group's line, all students' dashed line, first and last year named. */
export function sparkPlot(
  points: readonly TrendPoint[],
  whole: readonly TrendPoint[],
  {
    document,
    top,
    ariaLabel,
    formats,
  }: { document: Document; top: number; ariaLabel: string; formats: Formats },
): Element {
  const years = points.map((p) => p.school_year);
  const rate = (p: TrendPoint) => (p.tenths === undefined ? Number.NaN : p.tenths / 10);
  const masked = points.filter((p) => p.tenths === undefined);
  const shown = points.filter((p) => p.tenths !== undefined);
  const line = { x: "school_year", y: rate };
  return plotSvg({
    document,
    ariaLabel,
    width: 170,
    height: 110,
    marginTop: 20,
    marginBottom: 22,
    marginLeft: 6,
    marginRight: 6,
    x: { type: "point", domain: years, padding: 0.2 },
    y: { domain: [0, top / 10], axis: null },
    marks: [
      Plot.ruleY([0], { stroke: palette.rule }),
      Plot.axisX([years[0], years.at(-1)], {
        label: null,
        tickSize: 0,
        tickFormat: formats.schoolYear,
        fill: palette.muted,
        fontSize: textSize.axis,
      }),
      Plot.line(whole, { ...line, ...lineStyles.T, stroke: palette.muted, strokeWidth: 1.5 }),
      Plot.line(points, { ...line, ...lineStyles.subject, strokeWidth: 2.25 }),
      Plot.dot(shown, { ...line, fill: palette.subject, r: 3 }),
      Plot.text(shown.slice(0, 1), {
        ...line,
        text: (p) => formats.rate(p.tenths ?? 0),
        dy: -11,
        fill: palette.subject,
        stroke: palette.paper,
        strokeWidth: 4,
        fontSize: textSize.axis,
      }),
      Plot.text(masked, { x: "school_year", y: 0, text: () => "*", dy: -6, fontSize: 16 }),
    ],
  });
}
