import type { Category } from "./attendance-codes.ts";
import type { Enrollment } from "./enrollment.ts";

/** A student's days at one school in one year, all in hundredths of a day. */
export interface AttendanceTally {
  /** The first enrollment there. */
  readonly enrollment: Enrollment;
  /** True while no day has counted: every enrollment there is exempt. */
  isExempt: boolean;
  expected: number;
  readonly days: Map<Category, number>;
}

/** Returns the tally of the enrollment's school, a new one if it is the first there. */
export function tallyOf(tallies: AttendanceTally[], enrollment: Enrollment): AttendanceTally {
  const known = tallies.find((tally) => tally.enrollment.school === enrollment.school);
  if (known) return known;
  const tally = { enrollment, isExempt: true, expected: 0, days: new Map<Category, number>() };
  tallies.push(tally);
  return tally;
}

/** Adds hundredths of a day to a category. */
export function addDays(tally: AttendanceTally, category: Category, hundredths: number): void {
  tally.days.set(category, daysOf(tally, category) + hundredths);
}

/** Returns the hundredths of days in a category. */
export function daysOf(tally: AttendanceTally, category: Category): number {
  return tally.days.get(category) ?? 0;
}
