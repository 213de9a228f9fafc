import * as Plot from "@observablehq/plot";
import { palette, textSize } from "./palette.js";
import { percentAxisY, plotSvg } from "./plot-svg.js";
import { spreadLabels } from "./spread-labels.js";

/** How the line of a school year is drawn. */
export const yearStyles = {
  newest: { stroke: palette.subject, strokeWidth: 2.75, strokeDasharray: undefined },
  before: { stroke: palette.state, strokeWidth: 1.75, strokeDasharray: "6 3" },
  older: { stroke: palette.muted, strokeWidth: 1.25, strokeDasharray: "2 3" },
  running: { stroke: palette.district, strokeWidth: 2.25, strokeDasharray: undefined },
} as const;

/** One school year's rates at places of the year: months or weeks from July on. */
export interface SeasonSeries {
  readonly name: string;
  readonly kind: keyof typeof yearStyles;
  readonly points: readonly { readonly at: number; readonly tenths: number | undefined }[];
}

interface SeasonOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where the scale begins and ends, tenths of a percent. */
  readonly minimum: number;
  readonly maximum: number;
  /** Points further apart than this are not joined. */
  readonly step: number;
}

/** Returns a line per school year over the months or weeks of a year, each named at its end. */
export function seasonPlot(
  series: readonly SeasonSeries[],
  { document, width, ariaLabel, axisLabel, ticks, minimum, maximum, step }: SeasonOptions,
): Element {
  const isNarrow = width < 560;
  const height = isNarrow ? 300 : 340;
  const places = series.flatMap(({ points }) => points.map(({ at }) => at));
  const first = Math.min(...places);
  const last = Math.max(...places);
  const gap = ((maximum - minimum) / 10) * (17 / (height - 64));
  return plotSvg({
    ...{ document, ariaLabel, width, height },
    marginTop: 34,
    marginLeft: 34,
    marginRight: isNarrow ? 66 : 120,
    marginBottom: 30,
    x: { domain: [first, last], axis: null, insetLeft: 14, insetRight: 8 },
    y: { domain: [minimum / 10, maximum / 10] },
    marks: [
      ...percentAxisY(axisLabel, 5),
      Plot.text(
        ticks.filter(({ at }, i) => at >= first - 0.5 && at <= last && (!isNarrow || i % 2 === 0)),
        {
          ...{ x: "at", text: "label", frameAnchor: "bottom", dy: 18 },
          ...{ fill: palette.muted, fontSize: textSize.axis },
        },
      ),
      [...series].reverse().map((x) => lineMarks(x, step)),
      nameMarks(series, gap, step),
    ],
  });
}

function lineMarks({ kind, points }: SeasonSeries, step: number): Plot.Markish[] {
  const style = yearStyles[kind];
  const shown = points.filter(({ tenths }) => tenths !== undefined);
  const masked = points.filter(({ tenths }) => tenths === undefined);
  const rate = (p: { tenths: number | undefined }) =>
    p.tenths === undefined ? Number.NaN : p.tenths / 10;
  const isMain = kind === "newest" || kind === "running";
  return [
    Plot.line(withGaps(points, step), { ...style, x: "at", y: rate }),
    Plot.dot(shown, { x: "at", y: rate, r: isMain ? 3 : 1.75, fill: style.stroke }),
    Plot.text(masked, {
      ...{ x: "at", frameAnchor: "bottom", dy: -6, text: () => "*" },
      ...{ fill: style.stroke, fontSize: 16 },
    }),
  ];
}

/** A week or month without school is a gap in the line. */
function withGaps(points: SeasonSeries["points"], step: number): SeasonSeries["points"] {
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    const isGap = before !== undefined && point.at - before.at > step;
    return isGap ? [{ at: point.at - step / 2, tenths: undefined }, point] : [point];
  });
}

/** Lines that end within this many months or weeks of the last are named at the right edge. */
const nearEnd = 4;

function nameMarks(series: readonly SeasonSeries[], gap: number, step: number): Plot.Markish[] {
  const ends = series.flatMap(({ name, kind, points }) => {
    const last = points.findLast(({ tenths }) => tenths !== undefined);
    return last?.tenths === undefined ? [] : [{ at: last.at, up: last.tenths / 10, name, kind }];
  });
  const latest = Math.max(...ends.map(({ at }) => at));
  const atEdge = ends.filter(({ at }) => latest - at <= (step === 1 ? 0 : nearEnd));
  const heights = spreadLabels(
    atEdge.map(({ up }) => up),
    gap,
  );
  const placed = ends.map((end) => {
    const edge = atEdge.indexOf(end);
    if (edge < 0) return { ...end, y: end.up, dx: -2, dy: -13 };
    return { ...end, at: latest, y: heights[edge] ?? end.up, dx: 9, dy: 0 };
  });
  return placed.map(({ dx, dy, kind, ...end }) =>
    Plot.text([end], {
      ...{ x: "at", y: "y", text: "name", textAnchor: "start", dx, dy },
      ...{ stroke: palette.paper, strokeWidth: 4, fill: yearStyles[kind].stroke },
      ...{ fontWeight: 600, fontSize: textSize.label },
    }),
  );
}
