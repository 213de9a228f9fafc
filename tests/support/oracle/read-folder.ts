import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CsvRow } from "./csv.ts";
import { parseCsv } from "./csv.ts";
import { readText } from "./decode.ts";
import { readPublishedCohorts } from "./published-cohorts.ts";
import { readSchools, type School } from "./schools.ts";
import { readSettings, type Settings, toSchoolYear } from "./settings.ts";
import { readStateFigures, type StateFigures } from "./state-figures.ts";

/** The fields of a CALPADS line, trimmed; field n of the layout is at index n - 1. */
export type CalpadsLine = readonly string[];

/** Everything of one school year; a kind without any file has no entry. */
export type YearFiles = {
  readonly schoolYear: number;
  readonly label: string;
  readonly calpads: ReadonlyMap<string, readonly CalpadsLine[]>;
  readonly sis: ReadonlyMap<string, readonly CsvRow[]>;
};

export type DistrictFolder = {
  readonly settings: Settings;
  readonly schools: ReadonlyMap<string, School>;
  readonly years: readonly YearFiles[];
  /** CDE's cohort figures by `measure year level cds category`. */
  readonly publishedCohorts: ReadonlyMap<string, CsvRow>;
  /** CDE's chronic figures of all students. */
  readonly stateFigures: readonly StateFigures[];
};

const sisKinds: readonly (readonly [kind: string, columns: readonly string[]])[] = [
  ["calendar", ["school_code", "date", "day_type"]],
  ["attendance_codes", ["code", "category"]],
  ["absences", ["local_student_id", "school_code", "date", "code"]],
  ["student_groups", ["local_student_id", "group_code", "start_date", "end_date"]],
  ["enrollments", ["local_student_id", "school_code", "entry_date", "exit_date", "grade"]],
  ["interventions", ["local_student_id", "school_code", "date", "step", "outcome", "status"]],
  ["students", ["local_student_id", "birth_date", "gender"]],
  ["attendance_recovery", ["local_student_id", "date_recovered", "date_session", "hours"]],
  ["absence_report", ["ssid", "school_code", "days_expected", "days_absent"]],
  ["absence_report", ["SSID", "SchoolCode", "DaysExpectedA", "DaysAbsentCEFG"]],
  ["absence_report_totals", ["SchoolCode", "TotalStudents", "AbsentUpTo5"]],
];

/** Reads a district folder: settings, schools and every year's extracts. */
export function readDistrictFolder(folder: string): DistrictFolder {
  const extracts = join(folder, "extracts");
  const labels = existsSync(extracts) ? readdirSync(extracts).filter(isYearLabel).sort() : [];
  return {
    settings: readSettings(folder),
    schools: readSchools(folder),
    years: labels.map((label) => readYear(join(extracts, label), label)),
    publishedCohorts: readPublishedCohorts(folder),
    stateFigures: readStateFigures(folder),
  };
}

function readYear(folder: string, label: string): YearFiles {
  const calpads = new Map<string, CalpadsLine[]>();
  const sis = new Map<string, CsvRow[]>();
  for (const name of readdirSync(folder).filter(isExtractName).sort()) {
    const text = readText(join(folder, name));
    const recordType = /^(SENR|SINF|SPRG|SELA|STAS)\s*\^/.exec(text)?.[1];
    if (recordType !== undefined) append(calpads, recordType, calpadsLines(text));
    else {
      const { header, rows } = parseCsv(text);
      append(sis, findSisKind(header) ?? `unknown ${name}`, rows);
    }
  }
  return { schoolYear: toSchoolYear(label), label, calpads, sis };
}

function calpadsLines(text: string): readonly CalpadsLine[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  return lines.map((line) => line.split("^").map((field) => field.trim()));
}

function findSisKind(header: readonly string[]): string | undefined {
  const kinds = sisKinds.filter(([, names]) => names.every((name) => header.includes(name)));
  return kinds[0]?.[0];
}

function append<Item>(lists: Map<string, Item[]>, kind: string, items: readonly Item[]): void {
  const list = lists.get(kind) ?? [];
  for (const item of items) list.push(item);
  lists.set(kind, list);
}

function isYearLabel(name: string): boolean {
  return /^\d{4}-\d{2}$/.test(name);
}

function isExtractName(name: string): boolean {
  return /\.(txt|csv)(\.gz)?$/i.test(name) && !/^(\.|~\$)/.test(name);
}
