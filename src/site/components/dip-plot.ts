import * as Plot from "@observablehq/plot";
import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import { palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";

/** A line of a plot of dips: a heading, or a name with what is before and after the break. */
export interface DipLine {
  readonly key: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly isHeading?: boolean;
  /** The reader's choice: its name is bold. */
  readonly isChosen?: boolean;
  readonly before?: AttendanceDip | undefined;
  readonly after?: AttendanceDip | undefined;
}

interface DipPlotOptions {
  readonly document: Document;
  readonly width: number;
  readonly ariaLabel: string;
  readonly axisLabel: string;
  /** Names of the two panels. */
  readonly sides: { readonly before: string; readonly after: string };
  /** What stands at the right end of an interval. */
  readonly wordsOf: (row: AttendanceDip) => string;
}

interface Point {
  readonly key: string;
  readonly side: string;
  readonly row: AttendanceDip;
}

const symbols = {
  dip: "circle",
  unclear: "circle",
  "no dip": "square",
  "too few days": "circle",
} as const;

/**
 * Returns a line per row in two panels, before and after the break: the excess with its interval. A
 * filled dot is a dip, a ring unclear, a square none; a star stands where a figure is hidden.
 */
export function dipPlot(
  lines: readonly DipLine[],
  { document, width, ariaLabel, axisLabel, sides, wordsOf }: DipPlotOptions,
): Element {
  const isNarrow = width < 620;
  const marginLeft = isNarrow ? 4 : Math.min(270, width * 0.28);
  const points = toPoints(lines, sides);
  const panel = (width - marginLeft - 12) / 2.12;
  const domain = domainOf(points, panel);
  const dy = isNarrow ? 11 : 0;
  return plotSvg({
    document,
    ariaLabel,
    hasLinks: lines.some((line) => line.href),
    width,
    height: 74 + lines.length * (isNarrow ? 46 : 27),
    marginTop: 34,
    marginBottom: 40,
    marginLeft,
    marginRight: 8,
    x: { domain, grid: false },
    y: { type: "band", domain: lines.map(({ key }) => key), padding: 0, axis: null },
    fx: { domain: [sides.before, sides.after], padding: 0.06, axis: null },
    marks: [
      Plot.gridX({ stroke: palette.rule, strokeOpacity: 1, ticks: 4 }),
      Plot.ruleX([0], { stroke: palette.ink, strokeWidth: 1.25 }),
      Plot.axisX({
        ...{ label: null, tickSize: 0, ticks: isNarrow ? 3 : 4, fill: palette.muted },
        tickFormat: (tick: number) => (tick > 0 ? `+${tick}` : `${tick}`.replace("-", "\u2212")),
      }),
      Plot.text([sides.before, sides.after], {
        ...{ fx: (side: string) => side, text: (side: string) => side, frameAnchor: "top-left" },
        ...{ dy: -24, fill: palette.ink, fontWeight: 650, fontSize: textSize.label },
      }),
      Plot.text([axisLabel], {
        ...{ fx: () => sides.before, frameAnchor: "bottom-left", dy: 34, textAnchor: "start" },
        ...{ fill: palette.muted, fontSize: textSize.axis },
      }),
      intervalMarks(points, dy),
      valueMarks(points, { dy, wordsOf, left: domain[0] }),
      nameMarks(lines, { side: sides.before, isNarrow, marginLeft, width }),
    ],
  });
}

function toPoints(lines: readonly DipLine[], sides: DipPlotOptions["sides"]): Point[] {
  return lines.flatMap(({ key, before, after }) => [
    ...(before ? [{ key, side: sides.before, row: before }] : []),
    ...(after ? [{ key, side: sides.after, row: after }] : []),
  ]);
}

/** Leaves room at the right for what stands behind the longest interval. */
function domainOf(points: readonly Point[], panel: number): [number, number] {
  const low = Math.min(-0.5, ...points.map(({ row }) => row.ci_low ?? 0));
  const high = Math.max(1, ...points.map(({ row }) => row.ci_high ?? 0));
  const words = Math.min(0.6, (panel < 200 ? 78 : 96) / panel);
  return [low, high + ((high - low) * words) / (1 - words)];
}

const isShown = ({ row }: Point): boolean => row.excess_points !== null;

function intervalMarks(points: readonly Point[], dy: number): Plot.Markish[] {
  const place = { fx: "side", y: "key", dy } as const;
  const shown = points.filter(isShown);
  return [
    Plot.link(shown, {
      ...{ ...place, x1: ({ row }) => row.ci_low, x2: ({ row }) => row.ci_high },
      ...{ stroke: palette.county, strokeOpacity: 0.45, strokeWidth: 5 },
    }),
    Plot.dot(shown, {
      ...{ ...place, x: ({ row }) => row.excess_points, r: 5 },
      symbol: ({ row }: Point) => symbols[row.verdict ?? "unclear"],
      ...{ stroke: palette.subject, strokeWidth: 2 },
      fill: ({ row }) => (row.verdict === "dip" ? palette.subject : palette.paper),
    }),
  ];
}

function valueMarks(
  points: readonly Point[],
  { dy, wordsOf, left }: { dy: number; wordsOf: DipPlotOptions["wordsOf"]; left: number },
): Plot.Markish[] {
  const start = Math.max(0, left);
  const end = ({ row }: Point) =>
    row.excess_points === null ? start : Math.max(row.ci_high ?? 0, row.excess_points);
  const isHidden = ({ row }: Point) => row.disclosure === "suppressed";
  const isDip = ({ row }: Point) => row.verdict === "dip";
  const words = { fx: "side", x: end, y: "key", dx: 9, textAnchor: "start" } as const;
  const named = [true, false].map((isStrong) =>
    Plot.text(
      points.filter((point) => !isHidden(point) && isDip(point) === isStrong),
      {
        ...{ ...words, dy, text: ({ row }: Point) => wordsOf(row), fontSize: textSize.label },
        ...{ fontWeight: isStrong ? 650 : 400, stroke: palette.paper, strokeWidth: 4 },
        fill: (point: Point) => (isShown(point) ? palette.ink : palette.muted),
      },
    ),
  );
  const stars = { ...words, dx: 2, dy: dy + 4, text: () => "*", fontSize: 20 } as const;
  return [named, Plot.text(points.filter(isHidden), { ...stars, fill: palette.ink })];
}

function nameMarks(
  lines: readonly DipLine[],
  {
    side,
    isNarrow,
    marginLeft,
    width,
  }: { side: string; isNarrow: boolean; marginLeft: number; width: number },
): Plot.Markish[] {
  const room = Math.max(4, (isNarrow ? width - 20 : marginLeft - 14) / (0.93 * textSize.label));
  const kinds = [
    [lines.filter((line) => line.isHeading), { fill: palette.muted, fontWeight: 600 }],
    [lines.filter((line) => !line.isHeading && !line.isChosen), { fontWeight: 400 }],
    [lines.filter((line) => !line.isHeading && line.isChosen), { fontWeight: 750 }],
  ] as const;
  return kinds.map(([shown, style]) =>
    Plot.text(shown, {
      ...{ fx: () => side, y: "key", text: "label", href: "href", textAnchor: "start" },
      ...{ frameAnchor: "left", fontSize: textSize.label, lineHeight: 1.05 },
      ...(isNarrow ? { dx: -2, dy: -3, lineAnchor: "bottom" } : { dx: -marginLeft }),
      ...{ lineWidth: room, stroke: palette.paper, strokeWidth: isNarrow ? 3 : 0 },
      fill: (line) => (line.href ? palette.subject : palette.ink),
      ...style,
    }),
  );
}
