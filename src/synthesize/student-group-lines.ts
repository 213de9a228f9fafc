import { toIso } from "./epoch-days.ts";
import type { StudentRecord } from "./student-record.ts";

const isProgram = /^\d{3}$/;

export const studentGroupsHeader = "local_student_id,group_code,start_date,end_date";

/** Returns the rows of student_groups.csv: the groups that CALPADS programs do not tell. */
export function listStudentGroupLines({ enrollments, spells }: StudentRecord): readonly string[] {
  const localId = enrollments[0]?.localId ?? "";
  return spells
    .filter(({ code }) => !isProgram.test(code))
    .map(({ code, startDay, endDay }) =>
      [localId, code, toIso(startDay), endDay === undefined ? "" : toIso(endDay)].join(","),
    );
}
