import type { Attendance } from "../../contracts/published/attendance.ts";
import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";

/**
 * Returns attendance as rated rows, so that what sorts and formats rates of students serves it too.
 * There is no count: the rate is days attended by days expected.
 */
export function toAttendanceRows(rows: readonly Attendance[]): ChronicAbsenteeism[] {
  return rows.map(({ students, attendance_rate, ...row }) => ({
    ...{ school_year: row.school_year, level: row.level, cds_code: row.cds_code },
    reporting_category: row.reporting_category,
    eligible_students: students,
    chronic_students: null,
    chronic_rate: attendance_rate,
    source: row.source,
    as_of: row.as_of,
    disclosure: row.disclosure,
  }));
}
