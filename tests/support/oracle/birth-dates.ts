import { cell } from "./csv.ts";
import { fromCompactDate } from "./dates.ts";
import type { Identity } from "./identity.ts";
import type { YearFiles } from "./read-folder.ts";
import { standingLines } from "./transactions.ts";

type Known = { readonly student: string; readonly since: string; readonly birthDate: string };

/** Student to birth date (ISO): from the newest SINF record that has one, else SENR, else students.csv. */
export function readBirthDates(year: YearFiles, identity: Identity): ReadonlyMap<string, string> {
  const born = new Map<string, string>();
  for (const source of [listed(year, identity), enrolled(year, identity), informed(year, identity)])
    for (const { student, birthDate } of oldestFirst(source)) born.set(student, birthDate);
  return born;
}

function oldestFirst(known: readonly Known[]): readonly Known[] {
  return known
    .filter(({ birthDate }) => birthDate !== "")
    .sort((left, right) => (left.since < right.since ? -1 : left.since > right.since ? 1 : 0));
}

function informed(year: YearFiles, identity: Identity): readonly Known[] {
  const studentOf = (line: readonly string[]) => identity.calpadsStudent("SINF", line);
  const lines = standingLines(year.calpads.get("SINF") ?? [], (line) =>
    [studentOf(line), line[6], line[3]].join("|"),
  );
  return lines.map((line) => ({
    student: studentOf(line),
    since: line[3] ?? "",
    birthDate: fromCompactDate(line[17] ?? ""),
  }));
}

function enrolled(year: YearFiles, identity: Identity): readonly Known[] {
  const studentOf = (line: readonly string[]) => identity.calpadsStudent("SENR", line);
  const lines = standingLines(year.calpads.get("SENR") ?? [], (line) =>
    [studentOf(line), line[4], line[21]].join("|"),
  );
  return lines.map((line) => ({
    student: studentOf(line),
    since: line[21] ?? "",
    birthDate: fromCompactDate(line[16] ?? ""),
  }));
}

function listed(year: YearFiles, identity: Identity): readonly Known[] {
  return (year.sis.get("students") ?? []).map((row) => ({
    student: identity.sisStudent(row),
    since: "",
    birthDate: cell(row, "birth_date"),
  }));
}
