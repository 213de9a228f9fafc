import * as Plot from "@observablehq/plot";
import { palette, textSize } from "./palette.js";
import { percentAxisY, plotSvg } from "./plot-svg.js";
import { endLabels } from "./trajectory-labels.js";
import { lineKinds } from "./trajectory-lines.js";

/** A day of the year with a figure in percent; undefined where there is none. */
export interface TrajectoryPoint {
  readonly at: number;
  readonly up: number | undefined;
}

/** One line of the chart; a name at its end. */
export interface TrajectoryLine {
  readonly kind: keyof typeof lineKinds;
  readonly name: string;
  readonly points: readonly TrajectoryPoint[];
}

/** What is expected at the end of the year: a figure and the range around it. */
export interface Fan {
  readonly from: TrajectoryPoint;
  readonly at: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly name: string;
}

interface TrajectoryOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly fan?: Fan | undefined;
}

/** Returns the course of a goal's year: lines over days, each named at its end, and what to expect. */
export function trajectoryPlot(
  lines: readonly TrajectoryLine[],
  options: TrajectoryOptions,
): Element {
  const { document, width, ariaLabel, axisLabel, ticks, fan } = options;
  const isNarrow = width < 560;
  const height = isNarrow ? 280 : 290;
  const days = ticks.map(({ at }) => at);
  const [least, most] = extentOf(lines, fan);
  return plotSvg({
    ...{ document, ariaLabel, width, height, marginTop: 34, marginLeft: 34, marginBottom: 30 },
    marginRight: isNarrow ? 118 : 220,
    x: { domain: [Math.min(...days), Math.max(...days)], axis: null, insetLeft: 12, insetRight: 8 },
    y: { domain: [least, most] },
    marks: [
      ...percentAxisY(axisLabel, 5),
      Plot.text(
        ticks.filter((_, i) => !isNarrow || i % 2 === 0),
        {
          ...{ x: "at", text: "label", frameAnchor: "bottom", dy: 18 },
          ...{ fill: palette.muted, fontSize: textSize.axis },
        },
      ),
      fan ? fanMarks(fan) : null,
      [...lines].reverse().map(lineMarks),
      endLabels(lines, { fan, gap: ((most - least) * 17) / (height - 64) }),
    ],
  });
}

function extentOf(lines: readonly TrajectoryLine[], fan: Fan | undefined): [number, number] {
  const values = lines.flatMap(({ points }) => points.flatMap(({ up }) => up ?? []));
  const all = [...values, ...(fan ? [fan.low, fan.high] : [])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const isFarFromZero = least > 50;
  const bottom = isFarFromZero ? Math.floor(least - 1) : Math.min(0, Math.floor(least));
  return [
    bottom,
    isFarFromZero ? Math.min(100, Math.ceil(most + 1)) : Math.max(Math.ceil(most * 1.06), 1),
  ];
}

function fanMarks({ from, at, low, middle, high }: Fan): Plot.Markish[] {
  const start = { at: from.at, low: from.up, middle: from.up, high: from.up };
  const points = [start, { at, low, middle, high }];
  return [
    Plot.areaY(points, {
      ...{ x: "at", y1: "low", y2: "high" },
      ...{ fill: palette.subject, fillOpacity: 0.16 },
    }),
    Plot.line(points, { x: "at", y: "middle", stroke: palette.subject, strokeDasharray: "1 4" }),
    Plot.link([{ at, low, high }], {
      ...{ x1: "at", x2: "at", y1: "low", y2: "high" },
      ...{ stroke: palette.subject, strokeWidth: 3 },
    }),
    Plot.dot([{ at, middle }], {
      ...{ x: "at", y: "middle", r: 4.5, fill: palette.paper },
      ...{ stroke: palette.subject, strokeWidth: 2 },
    }),
  ];
}

function lineMarks({ kind, points }: TrajectoryLine): Plot.Markish[] {
  const { r, ...style } = lineKinds[kind];
  const shown = points.filter(({ up }) => up !== undefined);
  return [
    Plot.line(points, { ...style, x: "at", y: ({ up }) => up ?? Number.NaN }),
    r > 0 ? Plot.dot(shown, { x: "at", y: "up", r, fill: style.stroke }) : null,
  ];
}
