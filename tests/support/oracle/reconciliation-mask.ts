import type { CauseCount } from "./cause-counts.ts";
import { type Figures, isMasked, printStudents } from "./figures.ts";
import type { Policy } from "./policy.ts";
import { roundHalfUp } from "./printing.ts";
import type { YearStatus } from "./year-status.ts";

/** All students of a place by one source; days in hundredths. */
export type SourceTally = {
  readonly eligible: number;
  readonly chronic: number;
  readonly withDays: number;
  readonly expected: number;
  readonly absent: number;
};

/** The figures of one source as its own files would print them, by measure; `*` where they would not. */
export function printTally(
  tally: SourceTally,
  status: YearStatus,
  policy: Policy,
): Readonly<Record<string, string>> {
  const cell = printStudents({ students: tally.eligible, count: tally.chronic }, status, policy);
  return { ...printChronic(cell), ...printDays(tally, status, policy) };
}

/** The three figures of chronic absence by measure. */
export function printChronic({ students, count, rate }: Figures) {
  return { eligible_students: students, chronic_students: count, chronic_rate: rate };
}

function printDays(
  { eligible, withDays, expected, absent }: SourceTally,
  status: YearStatus,
  policy: Policy,
) {
  const { dayMinimum, suppressionThreshold } = policy;
  const isTooFew = withDays < dayMinimum || withDays <= suppressionThreshold;
  if (isTooFew || (status.isFinished && isMasked(eligible, status, policy)))
    return { days_expected: "*", days_absent: "*" };
  if (!status.isFinished) return { days_expected: toMultiple(expected, 10), days_absent: "*" };
  return { days_expected: toMultiple(expected, 5), days_absent: toMultiple(absent, 5) };
}

function toMultiple(hundredths: number, of: number): string {
  return String(of * roundHalfUp(hundredths, of * 100));
}

/** Do the days of so few students differ that the difference would be one student's days? */
export function isOfFew(
  measure: string,
  counted: readonly CauseCount[],
  { reasonMinimum }: Policy,
): boolean {
  const students = counted.reduce((sum, one) => sum + one.students, 0);
  const isFew = students > 0 && students < reasonMinimum;
  return measure.startsWith("days_") && isFew;
}
