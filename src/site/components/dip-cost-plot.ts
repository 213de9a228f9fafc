import * as Plot from "@observablehq/plot";
import { palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";

/** A bar: student-days lost before and after a break. */
export interface CostBar {
  readonly key: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** Returns a bar per break, the days before it dark, those after it light and outlined. */
export function costPlot<Bar extends CostBar>(
  bars: readonly Bar[],
  {
    document,
    width,
    ariaLabel,
    axisLabel,
    sides,
    wordsOf,
  }: {
    document: Document;
    width: number;
    ariaLabel: string;
    axisLabel: string;
    sides: { readonly before: string; readonly after: string };
    wordsOf: (bar: Bar) => string;
  },
): Element {
  const isNarrow = width < 560;
  const marginLeft = isNarrow ? 4 : Math.min(270, width * 0.28);
  const dy = isNarrow ? 12 : 0;
  const inset = isNarrow ? { insetTop: 24, insetBottom: 4 } : { insetTop: 5, insetBottom: 5 };
  const [first] = bars;
  return plotSvg({
    ...{ document, ariaLabel, width, height: 66 + bars.length * (isNarrow ? 46 : 30) },
    ...{ marginTop: 24, marginBottom: 40, marginLeft, marginRight: 62 },
    x: { nice: true, zero: true },
    y: { type: "band", domain: bars.map(({ key }) => key), padding: 0, axis: null },
    marks: [
      Plot.gridX({ stroke: palette.rule, strokeOpacity: 1, ticks: 4 }),
      Plot.axisX({
        ...{ label: axisLabel, labelAnchor: "center", labelArrow: "none", labelOffset: 36 },
        ...{ tickSize: 0, ticks: 4, fill: palette.muted },
      }),
      Plot.barX(bars, { x: "before", y: "key", fill: palette.subject, ...inset }),
      Plot.barX(bars, {
        ...{ x1: "before", x2: (bar: Bar) => bar.before + bar.after, y: "key", ...inset },
        ...{ fill: "var(--part-2)", stroke: palette.subject },
      }),
      Plot.text(first ? [first] : [], {
        ...{ x: 0, y: "key", text: () => `\u25a0 ${sides.before}   \u25a1 ${sides.after}` },
        ...{ frameAnchor: "top-left", dy: isNarrow ? -20 : -14, lineAnchor: "bottom" },
        ...{ textAnchor: "start", fill: palette.muted, fontSize: textSize.axis },
      }),
      Plot.text(bars, {
        ...{ x: (bar: Bar) => bar.before + bar.after, y: "key", text: wordsOf, dx: 7, dy },
        ...{ textAnchor: "start", fontWeight: 600, fontSize: textSize.label, fill: palette.ink },
      }),
      Plot.text(bars, {
        ...{ y: "key", text: "name", frameAnchor: "left", textAnchor: "start" },
        ...{ fontSize: textSize.label, fill: palette.ink, dx: isNarrow ? 0 : -marginLeft },
        ...(isNarrow ? { dy: -4, lineAnchor: "bottom" } : {}),
        lineWidth: isNarrow ? 26 : (marginLeft - 14) / (0.93 * textSize.label),
      }),
    ],
  });
}
