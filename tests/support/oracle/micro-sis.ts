import { listWeekdays, writeMicroDistrict } from "../micro-district.ts";

type Row = Readonly<Record<string, string>>;

/** One school year of SIS extracts; header lines are added. */
export type MicroYear = {
  readonly days?: readonly string[];
  /** Instead of `days` at every school: rows `school,date,day_type,track`. */
  readonly calendar?: readonly string[];
  /** Rows `id,school,entry,exit,grade,status,reason,completion,exempt`. */
  readonly enrollments: readonly string[];
  /** Rows `id,school,date,code,hours absent,hours scheduled`. */
  readonly absences?: readonly string[];
  /** More files of the year by name. */
  readonly extra?: Readonly<Record<string, readonly string[]>>;
};

const yaml = 'name: Rincón Unified\ncds_code: "27660920000000"\ncurrent_year: 2025-26\n';
const schools = [
  "cds_code,school_name,charter,dass,lowest_grade,highest_grade,hourly",
  "27660920100001,Lincoln,N,N,01,08,N",
  "27660920100002,Lake High,Y,Y,09,12,Y",
  "27660920100003,Oak Middle,N,N,06,09,N",
  "27660920100004,Bay High,N,N,09,12,N",
];
const codes = [
  ...["code,category", "OUT,suspension_out", "U,unexcused", "V,unverified", "E,excused"],
  ...["IN,independent_study_incomplete", "T30,tardy_30_unexcused", "P30,partial_30_unexcused"],
  ...["TE,tardy_30_excused", "P,present"],
];

/** Forty weekdays from 12 August 2024: 15 in August, 21 in September, 4 in October, eight of each weekday. */
export const fortyDays = listWeekdays("2024-08-12", 40);

/** Writes a small district of four schools (the second a charter with hours); returns its folder. */
export function writeYears(years: Readonly<Record<string, MicroYear>>, settings = ""): string {
  const files = Object.entries(years).flatMap(([label, year]) =>
    Object.entries(toFiles(year)).map(([name, lines]) => [`extracts/${label}/${name}`, lines]),
  );
  return writeMicroDistrict({
    "district.yaml": yaml + settings,
    "schools.csv": schools,
    ...Object.fromEntries(files),
  });
}

function toFiles({ days = fortyDays, calendar, enrollments, absences, extra }: MicroYear) {
  return {
    "calendar.csv": [
      "school_code,date,day_type,track",
      ...(calendar ?? days.map((date) => `*,${date},instructional,`)),
    ],
    "attendance_codes.csv": codes,
    "absences.csv": [
      "local_student_id,school_code,date,code,hours_absent,hours_scheduled",
      ...(absences ?? [`none,0100001,${days[0]},P,,`]),
    ],
    "enrollments.csv": [
      "local_student_id,school_code,entry_date,exit_date,grade,enrollment_status,exit_reason,completion_status,exempt",
      ...enrollments,
    ],
    ...extra,
  };
}

/** Enrollment rows of so many students `a0`, `a1` … from a day on, the exit left open. */
export function pupils(
  name: string,
  count: number,
  { school = "0100001", grade = "01", from = "2024-08-12", end = ",10,,,N" } = {},
): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${name}${at},${school},${from},,${grade}${end}`);
}

/** Absence rows of a student on some days. */
export function away(
  student: string,
  dates: readonly string[],
  code = "U",
  { school = "0100001", hours = "," } = {},
): readonly string[] {
  return dates.map((date) => `${student},${school},${date},${code},${hours}`);
}

/** The only row that has these values, its other columns joined by blanks. */
export function figuresAt(rows: readonly Row[], place: Row): string {
  const found = rows.filter((row) =>
    Object.entries(place).every(([column, value]) => row[column] === value),
  );
  if (found.length !== 1) throw new Error(`unknown place: ${found.length} rows`);
  const naming = new Set([...Object.keys(place), "academic_year", "level", "cds_code"]);
  return Object.entries(found[0] ?? {})
    .filter(([column]) => !naming.has(column))
    .map(([, value]) => (value === "" ? "nothing" : value))
    .join(" ");
}
