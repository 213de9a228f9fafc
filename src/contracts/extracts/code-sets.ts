/** Code sets of the file layouts (CALPADS Valid Code Combinations v12; CALPADS Data Guide v11). */

export const enrollmentStatuses = ["10", "20", "30", "40", "50"] as const;

/** Grade levels of a SENR record; TK is a code of its own from 2023-24 on. */
export function calpadsGrades(schoolYear: number): readonly string[] {
  const grades = ["IN", "TD", "PS", "KN", ...numbered, "UE", "US", "AD", "UU"];
  return schoolYear >= 2024 ? ["TK", ...grades] : grades;
}
const numbered = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"] as const;

/** Grade levels of an SIS extract: CALPADS codes, K, and grades without the leading zero. */
export const sisGrades = [
  ...["IN", "TD", "PS", "TK", "KN", "K", ...numbered, "UE", "US", "AD", "UU"],
  ...["1", "2", "3", "4", "5", "6", "7", "8", "9"],
];

export const elStatuses = ["EO", "IFEP", "EL", "RFEP", "TBD", "ADEL"] as const;

export const genders = ["M", "F", "X"] as const;

export const races = [
  ...["100", "201", "202", "203", "204", "205", "206", "207", "208", "299"],
  ...["301", "302", "303", "304", "399", "400", "600", "700"],
] as const;

export const dayTypes = ["instructional", "holiday", "break", "staff_day", "closure"] as const;

/** Attendance categories, most absent first. */
export const attendanceCategories = [
  "suspension_out",
  "unexcused",
  "unverified",
  "excused",
  "independent_study_incomplete",
  "independent_study_complete",
  "suspension_in",
  "partial_30_unexcused",
  "tardy_30_unexcused",
  "tardy_30_excused",
  "tardy",
  "present",
] as const;

/** The state's codes for schools outside a district's own list (CALPADS Data Guide). */
export const specialSchools = ["0000001", "0000002", "9999999"] as const;

/** Metrics that a goal may name. */
export const goalMetrics = [
  "chronic_absenteeism",
  "chronic_dashboard",
  "chronic_lcap",
  "attendance",
  "truancy",
  "dip_excess",
  "middle_school_dropout",
  "high_school_dropout",
  "high_school_graduation",
] as const;
