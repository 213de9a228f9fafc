import * as Plot from "@observablehq/plot";
import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import { palette, textSize } from "./palette.js";

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

/** The excess of a line on one side of the break. */
export interface DipPoint {
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

const isShown = ({ row }: DipPoint): boolean => row.excess_points !== null;

/** Returns the intervals and the dots in them: filled, ring or square. */
export function intervalMarks(points: readonly DipPoint[], dy: number): Plot.Markish[] {
  const place = { fx: "side", y: "key", dy } as const;
  const shown = points.filter(isShown);
  return [
    Plot.link(shown, {
      ...{ ...place, x1: ({ row }) => row.ci_low, x2: ({ row }) => row.ci_high },
      ...{ stroke: palette.county, strokeOpacity: 0.45, strokeWidth: 5 },
    }),
    Plot.dot(shown, {
      ...{ ...place, x: ({ row }) => row.excess_points, r: 5 },
      symbol: ({ row }: DipPoint) => symbols[row.verdict ?? "unclear"],
      ...{ stroke: palette.subject, strokeWidth: 2 },
      fill: ({ row }) => (row.verdict === "dip" ? palette.subject : palette.paper),
    }),
  ];
}

/** Returns what stands at the right end of each interval; a star where a figure is hidden. */
export function valueMarks(
  points: readonly DipPoint[],
  { dy, wordsOf, left }: { dy: number; wordsOf: (row: AttendanceDip) => string; left: number },
): Plot.Markish[] {
  const start = Math.max(0, left);
  const end = ({ row }: DipPoint) =>
    row.excess_points === null ? start : Math.max(row.ci_high ?? 0, row.excess_points);
  const isHidden = ({ row }: DipPoint) => row.disclosure === "suppressed";
  const isDip = ({ row }: DipPoint) => row.verdict === "dip";
  const words = { fx: "side", x: end, y: "key", dx: 9, textAnchor: "start" } as const;
  const named = [true, false].map((isStrong) =>
    Plot.text(
      points.filter((point) => !isHidden(point) && isDip(point) === isStrong),
      {
        ...{ ...words, dy, text: ({ row }: DipPoint) => wordsOf(row), fontSize: textSize.label },
        ...{ fontWeight: isStrong ? 650 : 400, stroke: palette.paper, strokeWidth: 4 },
        fill: (point: DipPoint) => (isShown(point) ? palette.ink : palette.muted),
      },
    ),
  );
  const stars = { ...words, dx: 2, dy: dy + 4, text: () => "*", fontSize: 20 } as const;
  return [named, Plot.text(points.filter(isHidden), { ...stars, fill: palette.ink })];
}

/** Returns the names of the lines: headings muted, the chosen one bold, links in their color. */
export function nameMarks(
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
