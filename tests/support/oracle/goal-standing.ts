import type { GoalFigure, GoalProjection } from "./goal-figures.ts";
import type { Goal } from "./goal-rows.ts";

/** What says how a goal, or its gap, stands: figures in hundredths of a percent. */
export type Standing = {
  readonly direction: "down" | "up";
  readonly now: GoalFigure["shown"] | undefined;
  readonly base: GoalFigure["shown"] | undefined;
  /** Are there records (or a figure of the state's) of the place in the goal's year? */
  readonly hasRecords: boolean;
  readonly current: number | undefined;
  readonly target: number | undefined;
  readonly yearTarget: number | undefined;
  readonly projection: Omit<GoalProjection, "value"> | undefined;
};

/** A status in its six words (or masked), with the code of why. */
export type GoalStatus = { readonly status: string; readonly reason: string };

/** How a goal, or its gap, stands (measures.md 6). */
export function judgeStanding(goal: Goal, standing: Standing): GoalStatus {
  const reason = findHindrance(goal, standing);
  if (reason !== undefined) return { status: statusOf(reason), reason };
  const status = compare(goal.isReached, standing);
  return { status, reason: status === "too early to tell" ? "range_holds_target" : "" };
}

function findHindrance(goal: Goal, standing: Standing): string | undefined {
  const { now, base, current, target, projection, yearTarget } = standing;
  if (goal.goalYear === undefined) return "no_records";
  if (now === undefined) {
    if (goal.kind.figure === "outcome" && goal.isRunning) return "no_projection";
    return standing.hasRecords ? "not_published" : "no_records";
  }
  if (now === "not offered") return "not_offered";
  if (base === "hidden") return "small_group";
  if (goal.kind.figure === "chronic" && goal.isEarly) return "before_minimum_days";
  if (now === "hidden") return "small_group";
  if (target === undefined) return "no_target";
  if (goal.targetDate === "") return "no_target_date";
  if (!goal.hasBegun) return "not_begun";
  if (goal.isReached) return current === undefined ? "small_group" : undefined;
  if (!goal.isRunning || goal.goalYear <= goal.baselineYear) return "between_years";
  if (projection === undefined)
    return goal.kind.figure === "outcome" ? "no_projection" : "no_history";
  return yearTarget === undefined ? "no_baseline" : undefined;
}

function statusOf(reason: string): string {
  if (reason === "small_group") return "masked";
  const early = ["before_minimum_days", "not_begun", "between_years", "no_projection"];
  return early.includes(reason) ? "too early to tell" : "not measurable";
}

function compare(isReached: boolean, standing: Standing): string {
  const sign = standing.direction === "down" ? 1 : -1;
  const worseThan = (figure: number, target: number) => sign * (figure - target) > 0;
  const { current, target, yearTarget, projection } = standing;
  if (isReached) {
    if (current === undefined || target === undefined) throw new Error("missing figure of a goal");
    return worseThan(current, target) ? "missed" : "met";
  }
  if (projection === undefined || yearTarget === undefined) return "too early to tell";
  const { low, high } = projection;
  if (!worseThan(low, yearTarget) && !worseThan(high, yearTarget)) return "on track";
  if (worseThan(low, yearTarget) && worseThan(high, yearTarget)) return "off track";
  return "too early to tell";
}

/** Where a straight line from the baseline to the target stands at the end of a year, to a tenth. */
export function yearTargetOf(
  { baselineYear, targetYear, goalYear }: Goal,
  baseline: number | undefined,
  target: number | undefined,
): number | undefined {
  if (goalYear === undefined || target === undefined) return undefined;
  if (targetYear === undefined) return undefined;
  if (goalYear >= targetYear) return target;
  if (goalYear <= baselineYear || baseline === undefined) return undefined;
  const [years, of] = [goalYear - baselineYear, targetYear - baselineYear];
  return toTenth(baseline * of + (target - baseline) * years, of);
}

/** A quotient to a tenth of a percent (in hundredths), halves away from zero. */
export function toTenth(part: number, whole: number): number {
  const sign = part * whole < 0 ? -1 : 1;
  const [size, by] = [Math.abs(part), Math.abs(whole)];
  return sign * 10 * Math.floor((size + 5 * by) / (10 * by));
}
