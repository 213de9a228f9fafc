import { createHash } from "node:crypto";
import { caretLine, listWeekdays } from "./micro-district.ts";
import type { DistrictFiles } from "./small-district.ts";

/** An enrollment of SENR; the student is named by his local number. */
interface Enrollment {
  readonly student: string;
  readonly school: string;
  readonly year?: number;
  readonly lea?: string;
  readonly entry?: string;
  readonly exit?: string;
  readonly status?: string;
  readonly grade?: string;
  readonly reason?: string;
}

/** Days of STAS by the names of its fields. */
interface Days {
  readonly student: string;
  readonly school: string;
  readonly year?: number;
  readonly lea?: string;
  readonly exempt?: string;
  readonly hourly?: string;
  readonly expected: number;
  readonly attended: number;
  readonly suspensionOut?: number;
  readonly suspensionIn?: number;
  readonly excused?: number;
  readonly unexcused?: number;
  readonly incomplete?: number;
  readonly complete?: number;
}

const LEA = "2799999";
const compact = (date: string) => date.replaceAll("-", "");
const yearName = (year: number) => `${year - 1}-${year}`;

/** A state number for a student, always the same. */
export function ssidOf(student: string): string {
  const hash = createHash("sha256").update(student).digest("hex").slice(0, 12);
  return `1${String(Number.parseInt(hash, 16) % 1_000_000_000).padStart(9, "0")}`;
}

/** A line of SENR, 2024-25 unless said otherwise. */
export function senr({ student, school, year = 2025, lea = LEA, ...rest }: Enrollment): string {
  const { entry = `${year - 1}-08-12`, exit = "", status = "10", grade = "03", reason = "" } = rest;
  return caretLine(39, {
    ...{ 1: "SENR", 2: "A", 4: lea, 5: school, 7: yearName(year), 8: ssidOf(student), 9: student },
    ...{ 22: compact(entry), 23: status, 24: grade, 25: compact(exit), 26: reason },
  });
}

/** A line of STAS, 2024-25 and 22 fields unless said otherwise. */
export function stas(days: Days, fields: 21 | 22 = 22): string {
  const { student, school, year = 2025, lea = LEA, exempt = "N", hourly = "N" } = days;
  const figures = [
    ...[days.expected, days.attended, days.suspensionOut, days.suspensionIn],
    ...[days.excused, days.unexcused, days.incomplete, days.complete],
  ];
  const named = figures.map((figure, i) => [15 + i, String(figure ?? 0)]);
  return caretLine(fields, {
    ...{ 1: "STAS", 2: "A", 4: lea, 5: school, 6: yearName(year), 7: ssidOf(student), 8: student },
    ...{ 13: exempt, 14: hourly },
    ...Object.fromEntries(named),
  });
}

/** A line of SPRG: a program of a year from a day to a day. */
export function sprg(student: string, year: number, program: string, dates: [string, string]) {
  return caretLine(26, {
    ...{ 1: "SPRG", 2: "A", 4: LEA, 6: yearName(year), 7: ssidOf(student), 8: student },
    ...{ 13: program, 15: compact(dates[0]), 16: compact(dates[1]) },
  });
}

/** The hundred school days of 2023-24: that year has no STAS, so its days are the SIS's. */
export const sisDays = listWeekdays("2023-08-14", 100);

/** The hundred school days of 2024-25, whose days are certified. */
export const certifiedYearDays = listWeekdays("2024-08-12", 100);

const absenceHeader = "local_student_id,school_code,date,code,hours_absent,hours_scheduled";

function sisFiles(year: string, days: readonly string[]): DistrictFiles {
  return {
    [`extracts/${year}/calendar.csv`]: [
      "school_code,date,day_type",
      ...days.map((date) => `*,${date},instructional`),
    ],
    [`extracts/${year}/attendance_codes.csv`]: [
      "code,category",
      ...["U,unexcused", "V,unverified", "E,excused", "T,tardy", "S,suspension_in"],
      ...["C,independent_study_complete", "I,independent_study_incomplete"],
    ],
    [`extracts/${year}/absences.csv`]: [absenceHeader],
  };
}

/** A district of five schools, without students. */
export const factDistrict: DistrictFiles = {
  "district.yaml": [
    "name: Small Unified",
    'cds_code: "27999990000000"',
    "current_year: 2025-26",
    "synthetic: true",
  ],
  "schools.csv": [
    "cds_code,school_name,charter,dass,lowest_grade,highest_grade,hourly",
    "27999990000101,Alder,N,N,TK,08,N",
    "27999990000102,Birch,N,N,TK,08,N",
    "27999990000103,Cedar,N,Y,09,12,Y",
    "27999990000104,Dune Charter,Y,N,TK,12,N",
    "27999990000105,Elm Charter,Y,N,TK,12,N",
  ],
};

/** The files of a SIS in 2023-24, a year without certified days. */
export const sisYear: DistrictFiles = {
  ...sisFiles("2023-24", sisDays),
  "extracts/2023-24/enrollments.csv": [
    "local_student_id,school_code,entry_date,exit_date,grade,enrollment_status,exit_reason,exempt",
  ],
};

/** Calendar and absences of the SIS in 2024-25, beside certified days. */
export const certifiedYear: DistrictFiles = sisFiles("2024-25", certifiedYearDays);

/** Rows of `absences.csv` for the first so many of the days. */
export function absencesOn(
  days: readonly string[],
  { student, school, code }: { student: string; school: string; code: string },
  hours: string = ",",
): string[] {
  return days.map((date) => `${student},${school},${date},${code},${hours}`);
}
