import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseCsv } from "./csv.ts";
import { readText } from "./decode.ts";

/** Fields of a CALPADS line that have a meaning (domain.md 1.2). */
const calpadsFields: Readonly<Record<string, number>> = {
  SENR: 39,
  SINF: 42,
  SPRG: 26,
  SELA: 16,
  STAS: 22,
};

/** Columns of the CSV files that have a meaning (interfaces.md 2), those of reports 14.1 and 14.2 among them. */
const csvColumns = new Set(
  `cds_code school_name charter dass lowest_grade highest_grade hourly school_code date day_type event track
  code category description local_student_id hours_absent hours_scheduled group_code start_date end_date
  date_recovered date_session hours step outcome status staff_role barrier document_on_file due_date
  entry_date exit_date grade enrollment_status exit_reason completion_status exempt ssid birth_date gender hispanic
  race_1 race_2 race_3 race_4 race_5 el_status el_start_date home_language parent_education first_name last_name
  district_code days_expected days_attended days_absent days_suspension_in
  SSID SchoolCode Grade DaysExpectedA DaysAttendedB DaysAbsentCEFG DaysInSchoolSuspensionD
  TotalStudents AbsentUpTo5 AbsentOver5Under10 Absent10Under20 Absent20OrMore
  level cds name cohort_year reporting_category cohort count rate
  goal_id metric grades student_group baseline_year baseline target target_date owner strategy equity_group
  equity_reference equity_target_gap lcap_metric_number review_notes`.split(/\s+/),
);

const settings = new Set(
  "name cds_code districts current_year benchmarks certified groups cde policy languages".split(
    " ",
  ),
);

/** How many files have columns or fields without a meaning, how many end without a line end, and unknown settings. */
export function countFileNotices(folder: string) {
  const paths = listFiles(folder);
  const texts = paths.map((path) => ({ text: readText(path), isZipped: path.endsWith(".gz") }));
  const calpads = texts.filter(({ text }) => /^[A-Z]{4}\s*\^/.test(text));
  const tables = texts.filter(({ text }) => !/^[A-Z]{4}\s*\^/.test(text) && !text.includes("\t"));
  return {
    unknown:
      calpads.filter(({ text }) => hasUnknownFields(text)).length +
      tables.filter(({ text }) => hasUnknownColumns(text)).length,
    unended: calpads.filter(({ text, isZipped }) => !isZipped && !text.endsWith("\n")).length,
    settings: countUnknownSettings(folder),
  };
}

function listFiles(folder: string): readonly string[] {
  return ["", "cde", ...listYears(folder)]
    .map((place) => join(folder, place))
    .filter(existsSync)
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .filter((path) => /\/[^./~][^/]*\.(txt|csv)(\.gz)?$/.test(path));
}

function listYears(folder: string): readonly string[] {
  const extracts = join(folder, "extracts");
  if (!existsSync(extracts)) return [];
  return readdirSync(extracts).map((name) => join("extracts", name));
}

function hasUnknownFields(text: string): boolean {
  const fields = (text.split(/\r?\n/)[0] ?? "").split("^");
  const isOdsExtract = fields.slice(-2).every((field) => /^\d{8}$/.test(field.trim()));
  const known = calpadsFields[(fields[0] ?? "").trim()] ?? 0;
  return fields.length - (isOdsExtract ? 2 : 0) > known;
}

function hasUnknownColumns(text: string): boolean {
  return parseCsv(text).header.some((name) => !csvColumns.has(name));
}

function countUnknownSettings(folder: string): number {
  const yaml: object = parse(readFileSync(join(folder, "district.yaml"), "utf8"));
  return Object.keys(yaml).filter((key) => !settings.has(key)).length;
}
