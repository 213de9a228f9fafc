import { toIso } from "./epoch-days.ts";
import { nonpublicSchool } from "./schools.ts";
import type { StudentRecord } from "./student-record.ts";

export const enrollmentsHeader =
  "local_student_id,school_code,entry_date,exit_date,grade,enrollment_status,exit_reason,exempt";

/**
 * Returns the rows of enrollments.csv, which stands beside SENR for what SENR cannot say: who was
 * exempt (home and hospital instruction).
 */
export function listExemptEnrollmentLines({ enrollments }: StudentRecord): readonly string[] {
  return enrollments
    .filter(({ isExempt, school }) => isExempt && school !== nonpublicSchool)
    .map((one) =>
      [
        ...[one.localId, one.school.code, toIso(one.entryDay)],
        ...[one.exitDay === undefined ? "" : toIso(one.exitDay), one.grade, one.status],
        ...[one.exitReason, "Y"],
      ].join(","),
    );
}
