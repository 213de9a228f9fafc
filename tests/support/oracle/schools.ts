import { existsSync } from "node:fs";
import { join } from "node:path";
import { cell, parseCsv } from "./csv.ts";
import { readText } from "./decode.ts";
import { toGrade } from "./grades.ts";

/** A school of schools.csv: `code` its last 7 digits, `district` its first 7; grades empty when not given. */
export type School = {
  readonly code: string;
  readonly district: string;
  readonly name: string;
  readonly isCharter: boolean;
  readonly isDass: boolean;
  readonly isHourly: boolean;
  readonly lowestGrade: string;
  readonly highestGrade: string;
};

/** The schools of a district folder by 7-digit code; none without schools.csv. */
export function readSchools(folder: string): ReadonlyMap<string, School> {
  const path = join(folder, "schools.csv");
  if (!existsSync(path)) return new Map();
  const schools = parseCsv(readText(path)).rows.map((row) => ({
    code: cell(row, "cds_code").slice(-7),
    district: cell(row, "cds_code").slice(0, 7),
    name: cell(row, "school_name"),
    isCharter: cell(row, "charter") === "Y",
    isDass: cell(row, "dass") === "Y",
    isHourly: cell(row, "hourly") === "Y",
    lowestGrade: toGrade(cell(row, "lowest_grade")),
    highestGrade: toGrade(cell(row, "highest_grade")),
  }));
  return new Map(schools.map((school) => [school.code, school]));
}
