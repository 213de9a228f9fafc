import type { Enrollment } from "./enrollments.ts";
import { gradeRank } from "./grades.ts";
import { compareText } from "./newest-enrollment.ts";
import type { StudentYear } from "./year-of-students.ts";

/** An enrollment of DataQuest's population with the year whose folder reports it. */
export type DatedRecord = { readonly year: StudentYear; readonly enrollment: Enrollment };

/** The records of a student in some years. */
export function recordsOf(student: string, years: readonly StudentYear[]): readonly DatedRecord[] {
  return years.flatMap((year) =>
    year.enrollments
      .filter((enrollment) => enrollment.student === student)
      .map((enrollment) => ({ year, enrollment })),
  );
}

/** The final one: of the newest year, by entry, then exit (an open one is the latest), grade and lower school code. */
export function finalRecord(records: readonly DatedRecord[]): DatedRecord | undefined {
  return [...records].sort(compareRecords).at(-1);
}

function compareRecords(left: DatedRecord, right: DatedRecord): number {
  return (
    left.year.schoolYear - right.year.schoolYear ||
    compareText(left.enrollment.entryDate, right.enrollment.entryDate) ||
    compareText(exitOf(left), exitOf(right)) ||
    gradeRank(left.enrollment.grade) - gradeRank(right.enrollment.grade) ||
    compareText(right.enrollment.school, left.enrollment.school) ||
    compareText(left.enrollment.exitReason, right.enrollment.exitReason)
  );
}

function exitOf({ enrollment }: DatedRecord): string {
  return enrollment.exitDate || "9999-12-31";
}
