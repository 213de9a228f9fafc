import * as aq from "arquero";
import type { GroupCell } from "./group-cells.ts";
import { everybody, type GroupView, isHighGood, isOutcome } from "./group-view.js";
import { isSmallGroup } from "./rates.js";

/** A group's figure of one year beside those of all students and of the best-served group. */
export interface ComparedGroup {
  readonly school_year: number;
  readonly group: string;
  readonly cell: GroupCell;
  /** Rate less the rate of all students, tenths of a point. */
  readonly toAll: number | undefined;
  /** The group of ranked size with the best rate there, and the rate less its rate. */
  readonly best: string | undefined;
  readonly toBest: number | undefined;
  /** Fewest students fewer that bring the group to the other rate. */
  readonly excessToAll: number | undefined;
  readonly excessToBest: number | undefined;
  /** Whether it differs from the other students by more than chance; undefined for small groups. */
  readonly isBeyondChance: boolean | undefined;
}

/** Students whose race or gender is missing are no group that could be served best. */
const unreported = ["RD", "GZ"];

/**
 * Returns every group of a view's place, measure, grades and years, compared with all students and
 * with the best-served group there, by the rules of the published gaps. Hidden figures stay hidden:
 * everything is worked out from what is printed.
 */
export function compareGroups(
  cells: readonly GroupCell[],
  { measure, grades, from: first, to }: Omit<GroupView, "groups" | "place">,
  { deviations }: { deviations: number },
): ComparedGroup[] {
  const isHigh = isHighGood(measure);
  const rows = cells.map((cell) => ({ ...pick(cell), cell }));
  if (rows.length === 0) return [];
  const inView = aq
    .from(rows)
    .filter(
      aq.escape(
        (row: { cell: GroupCell }) =>
          row.cell.measure === measure &&
          row.cell.grades === grades &&
          row.cell.school_year >= first &&
          row.cell.school_year <= to,
      ),
    );
  const everyone = inView
    .filter(aq.escape((row: { group: string }) => row.group === everybody))
    .select({ school_year: "school_year", cell: "all" });
  const best = inView
    .filter(aq.escape((row: { cell: GroupCell }) => canBeBest(row.cell)))
    .derive({
      rank: aq.escape((row: { cell: GroupCell }) => (row.cell.tenths ?? 0) * (isHigh ? -1 : 1)),
      students: aq.escape((row: { cell: GroupCell }) => row.cell.eligible_students ?? 0),
    })
    .orderby("rank", aq.desc("students"), "group")
    .groupby("school_year")
    .slice(0, 1)
    .ungroup()
    .select({ school_year: "school_year", cell: "best" });
  const joined = inView
    .filter(aq.escape((row: { group: string }) => row.group !== everybody))
    .join_left(everyone, "school_year")
    .join_left(best, "school_year")
    .orderby("school_year");
  const at = (name: string, i: number): GroupCell | undefined => joined.get(name, i);
  return Array.from({ length: joined.numRows() }, (_, i) => i).flatMap((i) => {
    const cell = at("cell", i);
    const others = { all: at("all", i), best: at("best", i) };
    return cell ? [toCompared(cell, { ...others, deviations })] : [];
  });
}

const pick = ({ school_year, group }: GroupCell) => ({ school_year, group });

function canBeBest(cell: GroupCell): boolean {
  const isGroup = cell.group !== everybody && !unreported.includes(cell.group);
  return isGroup && cell.tenths !== undefined && !isSmallGroup(cell);
}

interface ComparedWith {
  readonly all: GroupCell | undefined;
  readonly best: GroupCell | undefined;
  readonly deviations: number;
}

function toCompared(cell: GroupCell, { all, best, deviations }: ComparedWith): ComparedGroup {
  const isShown = cell.tenths !== undefined;
  const isJudged = cell.measure !== "attendance" && !isOutcome(cell.measure);
  return {
    ...{ school_year: cell.school_year, group: cell.group, cell },
    toAll: difference(cell, all),
    best: isShown ? best?.group : undefined,
    toBest: difference(cell, best),
    excessToAll: isJudged ? excess(cell, all) : undefined,
    excessToBest: isJudged ? excess(cell, best) : undefined,
    isBeyondChance:
      isSmallGroup(cell) || !isJudged ? undefined : isBeyondChance(cell, all, deviations),
  };
}

function difference(cell: GroupCell, other: GroupCell | undefined): number | undefined {
  if (cell.tenths === undefined || other?.tenths === undefined) return undefined;
  return cell.tenths - other.tenths;
}

function excess(cell: GroupCell, other: GroupCell | undefined): number | undefined {
  const counts = countsOf(cell);
  const others = other && countsOf(other);
  if (!counts || !others) return undefined;
  const cross = counts.chronic * others.students - others.chronic * counts.students;
  return Math.max(0, Math.ceil(cross / others.students));
}

function countsOf({ eligible_students: students, chronic_students: chronic }: GroupCell) {
  return students && chronic !== null ? { students, chronic } : undefined;
}

/** Two proportions: the group and the other students of the place. */
function isBeyondChance(
  cell: GroupCell,
  all: GroupCell | undefined,
  deviations: number,
): boolean | undefined {
  const counts = countsOf(cell);
  const whole = all && countsOf(all);
  if (!counts || !whole) return undefined;
  const others = whole.students - counts.students;
  if (others === 0) return false;
  const gap = counts.chronic / counts.students - (whole.chronic - counts.chronic) / others;
  const rate = whole.chronic / whole.students;
  const chance = Math.sqrt(rate * (1 - rate) * (1 / counts.students + 1 / others));
  return gap !== 0 && Math.abs(gap) >= deviations * chance;
}
