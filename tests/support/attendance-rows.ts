import type { AbsenteeismByReason } from "../../src/contracts/published/absenteeism-by-reason.ts";
import type { Attendance } from "../../src/contracts/published/attendance.ts";
import type { AttendanceBand } from "../../src/contracts/published/attendance-bands.ts";
import type { ChronicAbsenteeism } from "../../src/contracts/published/chronic-absenteeism.ts";

const tenth = (rate: number) => Math.round(rate * 1000) / 1000;

/** Returns attendance that goes with chronic absence: the more of it, the fewer days attended. */
export function toAttendance(rows: readonly ChronicAbsenteeism[]): Attendance[] {
  return rows.flatMap((row): Attendance[] => {
    if (row.source === "CDE") return [];
    const { school_year, level, cds_code, reporting_category, source, as_of, disclosure } = row;
    return [
      {
        ...{ school_year, level, cds_code, reporting_category, source, as_of, disclosure },
        students: row.eligible_students,
        days_expected: row.eligible_students === null ? null : 180 * row.eligible_students,
        days_attended: null,
        attendance_rate: row.chronic_rate === null ? null : tenth(0.98 - row.chronic_rate / 4),
      },
    ];
  });
}

const bands = ["Satisfactory", "At risk", "Moderate chronic absence", "Severe chronic absence"];

/** Returns the bands of Attendance Works that go with chronic absence. */
export function toBands(rows: readonly ChronicAbsenteeism[]): AttendanceBand[] {
  return rows.flatMap((row) => {
    const chronic = row.chronic_rate ?? 0;
    const shares = [0.6 * (1 - chronic), 0.4 * (1 - chronic), 0.8 * chronic, 0.2 * chronic];
    if (row.source === "CDE" || row.reporting_category !== "TA") return [];
    return bands.map((band_name, i) => ({
      ...{ school_year: row.school_year, level: row.level, cds_code: row.cds_code },
      ...{ reporting_category: "TA", band_scheme: "attendance_works", band: `band_${i}` },
      ...{ scheme_name: "Attendance Works", band_name, band_order: i + 1 },
      eligible_students: row.eligible_students,
      students: null,
      share: row.chronic_rate === null ? null : tenth(shares[i] ?? 0),
      disclosure: row.disclosure,
    }));
  });
}

/** Returns reasons of absence; suspensions and independent study are hidden below 400 students. */
export function toReasons(rows: readonly ChronicAbsenteeism[]): AbsenteeismByReason[] {
  return rows.flatMap((row): AbsenteeismByReason[] => {
    if (row.source === "CDE") return [];
    const { school_year, level, cds_code, reporting_category, disclosure } = row;
    const students = row.eligible_students;
    const isFew = students === null || students < 400;
    const shown = <Value>(value: Value) => (students === null ? null : value);
    return [
      {
        ...{ school_year, level, cds_code, reporting_category, disclosure },
        ...{ eligible_students: students, absent_students: students },
        average_days: shown(11.6),
        ...{ absent_days: null, excused_days: null, unexcused_days: null },
        ...{ suspension_out_days: null, independent_study_incomplete_days: null },
        excused_share: shown(0.9),
        unexcused_share: shown(tenth(0.05 + (row.chronic_rate ?? 0) / 8)),
        suspension_out_share: isFew ? null : 0.008,
        independent_study_incomplete_share: isFew ? null : 0.002,
      },
    ];
  });
}
