import type { Enrollment } from "./enrollments.ts";
import { gradeRank } from "./grades.ts";

/**
 * The newest enrollment; a tie goes to the later last day, then to the higher grade, then the lower school code and, at
 * nonpublic schools of two districts, the lower district code.
 */
export function newestEnrollment(enrollments: readonly Enrollment[]): Enrollment | undefined {
  const newestLast = [...enrollments].sort(
    (left, right) =>
      compareText(left.entryDate, right.entryDate) ||
      compareText(left.lastDay, right.lastDay) ||
      gradeRank(left.grade) - gradeRank(right.grade) ||
      compareText(right.school, left.school) ||
      compareText(right.district, left.district),
  );
  return newestLast.at(-1);
}

/** Order of two texts by their letters' codes. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
