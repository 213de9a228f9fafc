import * as Plot from "@observablehq/plot";
import { labelMarks } from "./dot-plot-labels.js";
import type { Formats } from "./formats.ts";
import { palette } from "./palette.js";
import { plotSvg } from "./plot-svg.js";
import { toTenths } from "./rates.js";
import type { Measure, MeasuredGroup } from "./three-measures.ts";

/** Each measure has a shape, a colour and a height in its line of its own. */
const marks = {
  dataquest: { symbol: "circle", fill: palette.subject, rise: -8 },
  dashboard: { symbol: "square", fill: palette.district, rise: 0 },
  lcap: { symbol: "triangle", fill: palette.state, rise: 8 },
} as const;

const order: readonly Measure[] = ["lcap", "dashboard", "dataquest"];

interface MeasuresOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  readonly names: Readonly<Record<Measure, string>>;
  readonly formats: Formats;
}

/** Returns one line per group with a mark per measure, or its star at zero where it is hidden. */
export function measuresPlot(
  groups: readonly MeasuredGroup[],
  { document, width, ariaLabel, axisLabel }: MeasuresOptions,
): Element {
  const isNarrow = width < 560;
  const marginLeft = isNarrow ? 8 : Math.min(310, width * 0.36);
  const dy = isNarrow ? 16 : 0;
  const points = groups.flatMap(({ key, figures }) =>
    order.flatMap((measure) => {
      const tenths = toTenths(figures[measure]);
      return tenths === undefined ? [] : [{ key, measure, rate: tenths / 10 }];
    }),
  );
  const masked = groups.flatMap(({ key, figures }) =>
    order
      .filter((measure) => figures[measure]?.disclosure === "suppressed")
      .map((measure) => ({ key, measure })),
  );
  const rows = groups.map(({ key, label }) => ({
    ...{ key, label, value: points.some((point) => point.key === key) ? "" : "*" },
  }));
  return plotSvg({
    ...{ document, ariaLabel, width, marginLeft },
    height: 60 + groups.length * (isNarrow ? 56 : 34),
    marginTop: 10,
    marginBottom: 40,
    marginRight: 66,
    x: { domain: [0, Math.max(10, ...points.map(({ rate }) => rate))], nice: true },
    y: { type: "band", domain: rows.map(({ key }) => key), padding: 0, axis: null },
    marks: [
      Plot.axisX({
        ...{ label: axisLabel, labelAnchor: "center", labelArrow: "none", labelOffset: 34 },
        ...{ tickSize: 0, ticks: isNarrow ? 4 : 6, fill: palette.muted },
      }),
      Plot.ruleY(rows.slice(1), { y: "key", dy: isNarrow ? -28 : -17, stroke: palette.rule }),
      Plot.gridX({ stroke: palette.rule, strokeOpacity: 1, ticks: isNarrow ? 4 : 6 }),
      order.map((measure) =>
        Plot.dot(
          points.filter((point) => point.measure === measure),
          {
            ...{ x: "rate", y: "key", dy: dy + marks[measure].rise, r: 4.5 },
            ...{ symbol: marks[measure].symbol, fill: marks[measure].fill },
          },
        ),
      ),
      order.map((measure) =>
        Plot.text(
          masked.filter((star) => star.measure === measure),
          {
            ...{ x: 0, y: "key", text: () => "*", dx: 6, dy: dy + marks[measure].rise + 5 },
            ...{ fill: marks[measure].fill, fontSize: 20 },
          },
        ),
      ),
      labelMarks(rows, { isNarrow, marginLeft, width }),
    ],
  });
}
