import { join } from "node:path";
import { readCalpads, readCsv } from "./read-lines.ts";

/** Days of one student at one school in hundredths, computed the plain way from the SIS files. */
export interface SisDays {
  expected: number;
  absent: number;
}

const absentCategories = [
  "suspension_out",
  "unexcused",
  "unverified",
  "excused",
  "independent_study_incomplete",
];

/** Returns days by `local id|school` from SENR, calendar, codes and absences of a year's folder. */
export function computeSisDays(yearFolder: string, asOf = "9999-12-31"): Map<string, SisDays> {
  const covered = listCoveredDays(yearFolder, asOf);
  const days = new Map<string, SisDays>();
  for (const [key, dates] of covered) days.set(key, { expected: dates.size * 100, absent: 0 });
  for (const [dayKey, rows] of groupAbsences(yearFolder)) {
    const [id = "", school = "", date = ""] = dayKey.split("|");
    const of = days.get(`${id}|${school}`);
    if (!of || !covered.get(`${id}|${school}`)?.has(date)) continue;
    of.absent += absentHundredths(rows);
  }
  return days;
}

type AbsenceRow = { category: string; hours: number | undefined };

function absentHundredths(rows: readonly AbsenceRow[]): number {
  const winner = absentCategories.find((category) => rows.some((row) => row.category === category));
  if (!winner) return 0;
  const winning = rows.filter((row) => row.category === winner);
  if (winning.some((row) => row.hours === undefined)) return 100;
  return Math.min(
    100,
    winning.reduce((sum, row) => sum + (row.hours ?? 0), 0),
  );
}

function groupAbsences(yearFolder: string): Map<string, AbsenceRow[]> {
  const categories = new Map(
    readCsv(join(yearFolder, "attendance_codes.csv")).map((row) => [row.code, row.category ?? ""]),
  );
  const byDay = new Map<string, AbsenceRow[]>();
  for (const row of readCsv(join(yearFolder, "absences.csv"))) {
    const key = `${row.local_student_id}|${row.school_code?.slice(-7)}|${row.date}`;
    const hours =
      row.hours_absent === ""
        ? undefined
        : (Number(row.hours_absent) * 100) / Number(row.hours_scheduled);
    const rows = byDay.get(key) ?? [];
    rows.push({ category: categories.get(row.code) ?? "", hours });
    byDay.set(key, rows);
  }
  return byDay;
}

function listCoveredDays(yearFolder: string, asOf: string): Map<string, Set<string>> {
  const teaches = readCalendar(yearFolder);
  const exempt = new Set(
    readCsv(join(yearFolder, "enrollments.csv")).map((row) =>
      [row.local_student_id, row.school_code, row.entry_date].join("|"),
    ),
  );
  const covered = new Map<string, Set<string>>();
  for (const fields of readCalpads(yearFolder, "SENR.txt")) {
    const [school = "", id = ""] = [fields[4], fields[8]];
    if (!isPopulation(fields)) continue;
    const entry = toIso(fields[21] ?? "");
    if (entry > asOf) continue;
    const dates = covered.get(`${id}|${school}`) ?? new Set<string>();
    covered.set(`${id}|${school}`, dates);
    if (school === "0000001" || exempt.has(`${id}|${school}|${entry}`)) continue;
    const exit = toIso(fields[24] ?? "") || asOf;
    for (const date of teaches(school)) {
      if (entry <= date && date <= exit && date <= asOf) dates.add(date);
    }
  }
  return covered;
}

/** Returns whether a SENR record is an enrollment of the population (measures.md 1). */
export function isPopulation(fields: readonly string[]): boolean {
  const [status = "", grade = "", reason = ""] = [fields[22], fields[23], fields[25]];
  return ["10", "30"].includes(status) && grade !== "PS" && !["N420", "N470"].includes(reason);
}

function readCalendar(yearFolder: string): (school: string) => readonly string[] {
  const rows = readCsv(join(yearFolder, "calendar.csv"));
  const bySchool = new Map<string, readonly string[]>();
  return (school) => {
    const known = bySchool.get(school);
    if (known) return known;
    const types = new Map<string, string>();
    for (const row of rows)
      if (row.school_code === "*") types.set(row.date ?? "", row.day_type ?? "");
    for (const row of rows) {
      if (row.school_code?.slice(-7) === school) types.set(row.date ?? "", row.day_type ?? "");
    }
    const dates = [...types].filter(([, type]) => type === "instructional").map(([date]) => date);
    bySchool.set(school, dates);
    return dates;
  };
}

function toIso(compact: string): string {
  return compact === ""
    ? ""
    : `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;
}
