import * as Plot from "@observablehq/plot";
import { palette, textSize } from "./palette.js";
import { spreadLabels } from "./spread-labels.js";
import { lineKinds } from "./trajectory-lines.js";
import type { Fan, TrajectoryLine } from "./trajectory-plot.ts";

interface End {
  readonly at: number;
  readonly up: number;
  readonly name: string;
  readonly fill: string;
}

/**
 * Returns the names of lines and fan: at the right edge; of a line that ends before it, beside its end
 * where there is most room.
 */
export function endLabels(
  lines: readonly TrajectoryLine[],
  { fan, gap }: { fan: Fan | undefined; gap: number },
): Plot.Markish[] {
  const ends = lines.flatMap(({ kind, name, points }): End[] => {
    const last = points.findLast(({ up }) => up !== undefined);
    const { stroke: fill } = lineKinds[kind];
    return last?.up === undefined ? [] : [{ at: last.at, up: last.up, name, fill }];
  });
  const expected = fan && { at: fan.at, up: fan.middle, name: fan.name, fill: palette.subject };
  const all = expected ? [expected, ...ends] : ends;
  const latest = Math.max(...all.map(({ at }) => at));
  const atEdge = all.filter(({ at }) => at === latest);
  const wanted = atEdge.map(({ up }) => up);
  const edge = spreadLabels(wanted, gap).flatMap((up, i) => {
    const end = atEdge[i];
    return end ? [label({ ...end, up }, { textAnchor: "start", dx: 10, dy: 0 })] : [];
  });
  const inside = all
    .filter(({ at }) => at !== latest)
    .map((end) => label(end, { textAnchor: "middle", dx: 0, dy: roomBeside(end, lines) }));
  return [...edge, ...inside];
}

function label(end: End, place: { textAnchor: "start" | "middle"; dx: number; dy: number }) {
  return Plot.text([end], {
    ...{ ...place, x: "at", y: "up", text: "name", fill: end.fill },
    ...{ stroke: palette.paper, strokeWidth: 4, fontWeight: 600, fontSize: textSize.label },
  });
}

/** Above or below a point, where the other lines of that day are further away; pixels. */
function roomBeside({ at, up }: End, lines: readonly TrajectoryLine[]): number {
  const others = lines
    .flatMap(({ points }) => points.filter((point) => point.at === at))
    .flatMap((point) => (point.up === undefined || point.up === up ? [] : point.up - up));
  const above = Math.min(...others.filter((distance) => distance > 0));
  const below = Math.min(...others.filter((distance) => distance < 0).map((x) => -x));
  return above >= below ? -16 : 18;
}
