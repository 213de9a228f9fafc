import { caretLine, listWeekdays } from "./micro-district.ts";

/** The files of a district by their path in its folder, each as its lines. */
export type DistrictFiles = Readonly<Record<string, readonly string[]>>;

const ELEMENTARY = "0000101";
const HIGH = "0000102";
const numbers = Array.from({ length: 24 }, (_, i) => i + 1);
// Unmistakable: a test that finds them in a message or a report has found a leak.
const localId = (n: number) => `PLANTED${String(n).padStart(3, "0")}`;
const ssid = (n: number) => String(1_000_000_000 + n);
const schoolOf = (n: number) => (n <= 12 ? ELEMENTARY : HIGH);
const gradeOf = (n: number) => (n <= 12 ? "03" : "09");

const head = (type: string) => ({ 1: type, 2: "A", 4: "2799999", 6: "2024-2025" });

/** A SENR line of student `n`, in the submission layout of 39 fields. */
export function senrLine(n: number, fields: Readonly<Record<number, string>> = {}): string {
  return caretLine(39, {
    ...{ 1: "SENR", 2: "A", 4: "2799999", 5: schoolOf(n), 7: "2024-2025", 8: ssid(n) },
    ...{ 9: localId(n), 10: "Ada", 12: "Plantedname", 17: "20160101", 18: n % 2 ? "F" : "M" },
    ...{ 22: "20240812", 23: "10", 24: gradeOf(n) },
    ...fields,
  });
}

/** A STAS line of student `n` with 180 days expected, in the layout of 22 fields. */
export function stasLine(n: number, fields: Readonly<Record<number, string>> = {}): string {
  const days = { 15: "180", 16: "170", 17: "0", 18: "0", 19: "10", 20: "0", 21: "0", 22: "0" };
  const student = { 5: schoolOf(n), 7: ssid(n), 8: localId(n), 12: "F", 13: "N", 14: "N" };
  return caretLine(22, { ...head("STAS"), ...student, ...days, ...fields });
}

const sinfLine = (n: number) =>
  caretLine(42, {
    ...{ 1: "SINF", 2: "A", 4: "20240701", 6: "2799999", 8: "2024-2025", 9: ssid(n) },
    ...{ 10: localId(n), 11: "Ada", 13: "Plantedname", 19: n % 2 ? "F" : "M", 23: "N", 25: "700" },
  });

const sprgLine = (n: number) =>
  caretLine(26, { ...head("SPRG"), 7: ssid(n), 8: localId(n), 13: "181", 15: "20240701" });

const selaLine = (n: number) =>
  caretLine(16, { ...head("SELA"), 7: ssid(n), 12: localId(n), 13: "EL", 14: "20230801" });

/** Matches what belongs to a student of this district: names, local and state numbers. */
export const studentValue = /planted(?!_points)|(?<![.\d])10000000\d\d(?!\d)/i;

/** The forty school days of the running year 2025-26. */
export const schoolDays = listWeekdays("2025-08-18", 40);

const district: DistrictFiles = {
  "district.yaml": [
    "name: Small Unified",
    'cds_code: "27999990000000"',
    "current_year: 2025-26",
    "synthetic: true",
  ],
  "schools.csv": [
    "cds_code,school_name,charter,dass,lowest_grade,highest_grade",
    "27999990000101,Alder Elementary,N,N,TK,06",
    "27999990000102,Birch High,N,N,09,12",
  ],
};

const finishedYear: DistrictFiles = {
  "extracts/2024-25/SENR_a.txt": numbers.map((n) => senrLine(n)),
  "extracts/2024-25/SINF_a.txt": numbers.map(sinfLine),
  "extracts/2024-25/SPRG_a.txt": numbers.slice(0, 13).map(sprgLine),
  "extracts/2024-25/SELA_a.txt": numbers.slice(0, 13).map(selaLine),
  "extracts/2024-25/STAS_a.txt": numbers.map((n) =>
    stasLine(n, n <= 4 ? { 16: "150", 19: "30" } : {}),
  ),
};

const runningYear: DistrictFiles = {
  "extracts/2025-26/calendar.csv": [
    "school_code,date,day_type",
    ...schoolDays.map((date) => `*,${date},instructional`),
  ],
  "extracts/2025-26/attendance_codes.csv": ["code,category", "U,unexcused", "E,excused", "T,tardy"],
  "extracts/2025-26/absences.csv": [
    "local_student_id,school_code,date,code",
    ...schoolDays.map((date, i) => `${localId((i % 24) + 1)},${schoolOf((i % 24) + 1)},${date},U`),
    `${localId(1)},${ELEMENTARY},${schoolDays[38]},E`,
    `${localId(13)},${HIGH},${schoolDays[38]},E`,
  ],
  "extracts/2025-26/student_groups.csv": [
    "local_student_id,group_code,start_date,end_date",
    ...numbers.slice(0, 14).map((n) => `${localId(n)},SD,2025-07-01,`),
  ],
  "extracts/2025-26/enrollments.csv": [
    "local_student_id,school_code,entry_date,exit_date,grade,ssid",
    ...numbers.map((n) => `${localId(n)},${schoolOf(n)},2025-08-18,,${gradeOf(n)},${ssid(n)}`),
  ],
  "extracts/2025-26/students.csv": [
    "local_student_id,birth_date,gender,hispanic,race_1,last_name,first_name",
    ...numbers.map((n) => `${localId(n)},2016-01-01,${n % 2 ? "F" : "M"},Y,,Plantedname,Ada`),
  ],
};

/**
 * A valid district of 24 students in two schools: 2024-25 finished, from CALPADS files with STAS;
 * 2025-26 running, from SIS files.
 */
export const smallDistrict: DistrictFiles = { ...district, ...finishedYear, ...runningYear };

/** The same without the files that only describe students. */
export const necessaryFiles: DistrictFiles = Object.fromEntries(
  Object.entries(smallDistrict).filter(([name]) => !/SINF|SPRG|SELA|student_groups/.test(name)),
);
