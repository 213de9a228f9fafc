import type { GroupCell } from "./group-cells.ts";
import { everybody } from "./group-view.js";
import { isSmallGroup } from "./rates.js";
import { cellsOf, type WorkshopCell } from "./workshop-cell.js";
import type { WorkshopView } from "./workshop-view.ts";

/** A gap that a goal could close, tenths of a point. */
export interface EquityChoice {
  readonly group: string;
  readonly gap: number;
  readonly target: number;
}

/**
 * Returns the gap that a goal should close: that of its own group to all students of its grades; for
 * a goal of all students that of the group which is furthest behind. Undefined where nobody is
 * behind by a shown figure. The gap to reach is smaller by the given share, to half a point.
 */
export function equityChoice(
  cells: readonly GroupCell[],
  { baseline, isHigherBetter }: WorkshopCell,
  { view, shareOfWay }: { view: WorkshopView; shareOfWay: number },
): EquityChoice | undefined {
  if (!baseline) return undefined;
  const year = baseline.school_year;
  const ofYear = (group: string) =>
    cellsOf(cells, { ...view, group }).find((cell) => cell.school_year === year)?.tenths;
  const all = ofYear(everybody);
  if (all === undefined) return undefined;
  const codes = view.group === everybody ? groupsOf(cells, view, year) : [view.group];
  const gaps = codes.flatMap((group) => {
    const tenths = ofYear(group);
    return tenths === undefined
      ? []
      : [{ group, gap: isHigherBetter ? all - tenths : tenths - all }];
  });
  const [widest] = gaps.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
  if (!widest) return undefined;
  const smaller = widest.gap * (1 - shareOfWay);
  const toHalf = Math.floor(smaller / 5) * 5;
  return { ...widest, target: toHalf > 0 ? toHalf : Math.floor(smaller) };
}

/** Groups of a year that are large enough to be ranked. */
function groupsOf(
  cells: readonly GroupCell[],
  { measure, grades }: WorkshopView,
  year: number,
): string[] {
  return cells
    .filter((x) => x.measure === measure && x.grades === grades && x.school_year === year)
    .filter((x) => x.group !== everybody && x.tenths !== undefined && !isSmallGroup(x))
    .map(({ group }) => group);
}
