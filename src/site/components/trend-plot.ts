import * as Plot from "@observablehq/plot";
import type { Formats } from "./formats.ts";
import { type LineKind, lineStyles, palette, textSize } from "./palette.js";
import { percentAxisY, plotSvg } from "./plot-svg.js";
import { spreadLabels } from "./spread-labels.js";

/** A rate of one year in tenths of a percent; undefined where it is masked. */
export interface TrendPoint {
  readonly school_year: number;
  readonly tenths: number | undefined;
}

/** One place's line. */
export interface TrendSeries {
  readonly name: string;
  readonly shortName: string;
  readonly kind: LineKind;
  readonly points: readonly TrendPoint[];
}

interface TrendPlotOptions {
  readonly document: Document;
  readonly width: number;
  readonly height?: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  readonly formats: Formats;
}

/** Returns lines over school years, each named at its end; masked years carry a star at the bottom. */
export function trendPlot(
  series: readonly TrendSeries[],
  { document, width, height = 320, ariaLabel, axisLabel, formats }: TrendPlotOptions,
): Element {
  const years = [...new Set(series.flatMap((x) => x.points.map((p) => p.school_year)))].sort();
  const highest = Math.max(100, ...series.flatMap((x) => x.points.map((p) => p.tenths ?? 0)));
  const top = Math.ceil((highest * 1.06) / 50) * 5;
  const isNarrow = width < 560;
  const marginRight = isNarrow ? 112 : 230;
  const every = (width - marginRight - 70) / Math.max(years.length - 1, 1) < 52 ? 2 : 1;
  return plotSvg({
    document,
    ariaLabel,
    width,
    height,
    marginTop: 34,
    marginLeft: 34,
    marginRight,
    marginBottom: 30,
    x: { domain: [years[0] ?? 0, years.at(-1) ?? 0], insetLeft: 28, insetRight: 8 },
    y: { domain: [0, top] },
    marks: [
      ...percentAxisY(axisLabel),
      Plot.axisX(
        years.filter((_, i) => (years.length - 1 - i) % every === 0),
        { label: null, tickSize: 0, tickFormat: formats.schoolYear, fill: palette.muted },
      ),
      [...series].reverse().map((x) => seriesMarks(x, series, formats)),
      endLabels(series, { gap: (18 * top) / (height - 64), isNarrow, formats }),
    ],
  });
}

function seriesMarks(
  { kind, points }: TrendSeries,
  series: readonly TrendSeries[],
  formats: Formats,
): Plot.Markish[] {
  const style = lineStyles[kind];
  const shown = points.filter((p) => p.tenths !== undefined);
  const masked = points.filter((p) => p.tenths === undefined);
  const isSubject = kind === "subject";
  const position = { x: "school_year", y: (p: TrendPoint) => (p.tenths ?? 0) / 10 };
  return [
    Plot.line(points, {
      ...style,
      x: "school_year",
      y: (p) => (p.tenths === undefined ? Number.NaN : p.tenths / 10),
    }),
    Plot.dot(shown, { ...position, fill: style.stroke, r: isSubject ? 4.5 : 2.5 }),
    isSubject
      ? [
          shown.slice(0, -1).map((point) =>
            Plot.text([point], {
              ...position,
              text: (p) => formats.rate(p.tenths ?? 0),
              dy: isLowest(point, series) ? 15 : -14,
              fill: palette.subject,
              stroke: palette.paper,
              strokeWidth: 4,
              fontWeight: 600,
              fontSize: textSize.label,
            }),
          ),
          Plot.text(masked, { x: "school_year", y: 0, text: () => "*", dy: -8, fontSize: 18 }),
        ]
      : null,
  ];
}

/** A value stands below its line where every other line runs above it. */
function isLowest(
  { school_year, tenths = 0 }: TrendPoint,
  series: readonly TrendSeries[],
): boolean {
  const values = series.flatMap(({ points }) =>
    points.flatMap((p) => (p.school_year === school_year ? (p.tenths ?? []) : [])),
  );
  return values.length > 1 && tenths <= Math.min(...values);
}

function endLabels(
  series: readonly TrendSeries[],
  { gap, isNarrow, formats }: { gap: number; isNarrow: boolean; formats: Formats },
): Plot.Markish[] {
  const ends = series.flatMap(({ name, shortName, kind, points }) => {
    const last = points.findLast((p) => p.tenths !== undefined);
    if (last?.tenths === undefined) return [];
    return [{ ...last, tenths: last.tenths, kind, name: isNarrow ? shortName : name }];
  });
  const wanted = ends.map((end) => end.tenths / 10);
  return spreadLabels(wanted, gap).flatMap((y, i) => {
    const end = ends[i];
    if (!end) return [];
    return Plot.text([end], {
      x: "school_year",
      y: () => y,
      text: (p) => `${formats.rate(p.tenths)} ${p.name}`,
      textAnchor: "start",
      dx: 12,
      fill: lineStyles[end.kind].stroke,
      fontWeight: end.kind === "subject" ? 650 : 500,
      fontSize: textSize.label,
    });
  });
}
