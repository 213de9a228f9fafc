import { z } from "zod";
import { type Disclosure, disclosureRule } from "./clear-students-cell.ts";
import { roundCount, roundRate } from "./round-half-up.ts";

/** What disclosure control must know of a cell of student-days. */
export const daysDisclosureRule = disclosureRule.extend({
  day_figures_minimum_students: z.int(),
  /**
   * Eligible students of the same place and group: in finished years day figures stand only beside a
   * printed count. In the running year no counts are printed.
   */
  eligible_students: z.int(),
});

/** The policy numbers of a cell of student-days. */
export type DaysDisclosureRule = z.infer<typeof daysDisclosureRule>;

/** A cleared cell of student-days; the rate is 0 to 1; null where not shown. */
export interface DaysCell {
  readonly students: number | null;
  readonly days_expected: number | null;
  readonly days_attended: number | null;
  readonly attendance_rate: number | null;
  readonly disclosure: Disclosure;
}

const HUNDREDTHS = 100;

/** From this many student-days (in hundredths) on a rate has one decimal; below, half points. */
export const FINE_HUNDREDTHS = 300 * HUNDREDTHS;

/**
 * Returns how figures about the days of so many students may be shown. `isStarred` says that the count
 * of the same place and group is starred: then its days are hidden, too.
 */
export function findDaysDisclosure(
  students: number,
  rule: DaysDisclosureRule,
  { isStarred = false }: { readonly isStarred?: boolean } = {},
): Disclosure {
  if (!rule.is_applicable) return "not_applicable";
  const isSmall =
    students < rule.day_figures_minimum_students || students <= rule.suppression_threshold;
  const isTooSmall = rule.is_running
    ? students < rule.running_minimum_students
    : rule.eligible_students <= rule.suppression_threshold;
  if (isSmall || isTooSmall || isStarred) return "suppressed";
  return rule.is_running ? "rounded" : "exact";
}

/** Returns hundredths of a day as whole days, half-up to a multiple of `step`. */
export function roundDays(hundredths: number, step: number): number {
  return roundCount(hundredths, step * HUNDREDTHS) / HUNDREDTHS;
}

/**
 * Returns the student-days of a cell as the public may see them. `days` are hundredths of a day.
 * Finished years: days to 5, the rate to 0.1 point, or 0.5 below 300 student-days. The running year:
 * expected days to 10, no days attended, the rate as coarse as for counts of students.
 */
export function clearDaysCell(
  days: { readonly students: number; readonly expected: number; readonly attended: number },
  rule: DaysDisclosureRule,
  options: { readonly isStarred?: boolean } = {},
): DaysCell {
  const { students, expected, attended } = days;
  const disclosure = findDaysDisclosure(students, rule, options);
  if (disclosure === "suppressed" || disclosure === "not_applicable" || expected <= 0) {
    return {
      students: null,
      days_expected: null,
      days_attended: null,
      attendance_rate: null,
      disclosure: disclosure === "not_applicable" ? disclosure : "suppressed",
    };
  }
  if (disclosure === "exact") {
    const parts = expected < FINE_HUNDREDTHS ? 200 : 1000;
    return {
      students,
      days_expected: roundDays(expected, 5),
      days_attended: roundDays(attended, 5),
      attendance_rate: roundRate(attended, expected, parts),
      disclosure,
    };
  }
  const parts = students < rule.running_fine_students ? 100 : 1000;
  return {
    students: roundCount(students, 10),
    days_expected: roundDays(expected, 10),
    days_attended: null,
    attendance_rate: roundRate(attended, expected, parts),
    disclosure,
  };
}
