import * as Plot from "@observablehq/plot";
import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import { type DipLine, type DipPoint, intervalMarks, nameMarks, valueMarks } from "./dip-marks.js";
import { palette, textSize } from "./palette.js";
import { plotSvg } from "./plot-svg.js";

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

function toPoints(lines: readonly DipLine[], sides: DipPlotOptions["sides"]): DipPoint[] {
  return lines.flatMap(({ key, before, after }) => [
    ...(before ? [{ key, side: sides.before, row: before }] : []),
    ...(after ? [{ key, side: sides.after, row: after }] : []),
  ]);
}

/** Leaves room at the right for what stands behind the longest interval. */
function domainOf(points: readonly DipPoint[], panel: number): [number, number] {
  const low = Math.min(-0.5, ...points.map(({ row }) => row.ci_low ?? 0));
  const high = Math.max(1, ...points.map(({ row }) => row.ci_high ?? 0));
  const words = Math.min(0.6, (panel < 200 ? 78 : 96) / panel);
  return [low, high + ((high - low) * words) / (1 - words)];
}
