import type { Figures } from "./rates.ts";

/**
 * Returns how many students fewer (more, where higher is better) have the outcome when a group of
 * the same size reaches a target, tenths of a percent; 0 where it is there already. Undefined where
 * the counts are not shown.
 */
export function studentsOfTarget(
  { eligible_students: students, chronic_students: count }: Figures,
  target: number,
  { isHigherBetter }: { isHigherBetter: boolean },
): number | undefined {
  if (students === null || count === null) return undefined;
  const difference = 1000 * count - target * students;
  return Math.max(0, Math.ceil((isHigherBetter ? -difference : difference) / 1000));
}
