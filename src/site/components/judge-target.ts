import type { GoalMarks } from "./goal-marks.ts";

/** What may be said of a target. */
export interface Judgement {
  readonly isBetterThanBaseline: boolean;
  /** Undefined where no trend is known. */
  readonly isBetterThanTrend: boolean | undefined;
  /** The marks that show that it can be reached. */
  readonly reached: readonly ("level" | "pace" | "similar")[];
  /** Whether there is any mark to compare with. */
  readonly hasMarks: boolean;
}

/** Returns whether a target (tenths of a percent) is ambitious and realistic by its marks. */
export function judgeTarget(
  { baseline, trend, ...marks }: GoalMarks,
  target: number,
  { isHigherBetter }: { isHigherBetter: boolean },
): Judgement {
  const isBetter = (a: number, b: number) => (isHigherBetter ? a > b : a < b);
  const reachable = [
    ["level", marks.level?.tenths],
    ["pace", marks.pace?.tenths],
    ["similar", marks.similar],
  ] as const;
  return {
    isBetterThanBaseline: isBetter(target, baseline.tenths),
    isBetterThanTrend: trend === undefined ? undefined : isBetter(target, trend),
    reached: reachable.flatMap(([name, mark]) =>
      mark !== undefined && !isBetter(target, mark) ? [name] : [],
    ),
    hasMarks: reachable.some(([, mark]) => mark !== undefined),
  };
}
