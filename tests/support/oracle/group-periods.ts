import { cell } from "./csv.ts";
import { addDays, fromCompactDate } from "./dates.ts";
import type { Identity } from "./identity.ts";
import type { CalpadsLine, YearFiles } from "./read-folder.ts";
import { standingLines } from "./transactions.ts";

/** A student's time in a group (or, with group `TK`, in the TK program); an open end is the far past or future. */
export type GroupPeriod = {
  readonly student: string;
  readonly group: string;
  readonly first: string;
  readonly last: string;
};

const programGroups: ReadonlyMap<string, string> = new Map([
  ["135", "SM"],
  ["191", "SH"],
  ["181", "SS"],
  ["182", "SS"],
  ["185", "TK"],
]);

/** Every dated group record of a year: SPRG, SELA, student_groups.csv and the EL status of students.csv. */
export function readGroupPeriods(year: YearFiles, identity: Identity): readonly GroupPeriod[] {
  const periods = [
    ...programPeriods(year, identity),
    ...languagePeriods(year, identity),
    ...listedPeriods(year, identity),
    ...statusPeriods(year, identity),
  ];
  const implied = periods.filter(({ group }) => ["SF", "SM", "SH"].includes(group));
  return [...periods, ...implied.map((period) => ({ ...period, group: "SS" }))];
}

function toPeriod(student: string, group: string, first: string, last: string): GroupPeriod {
  return { student, group, first: first || "0001-01-01", last: last || "9999-12-31" };
}

function programPeriods(year: YearFiles, identity: Identity): readonly GroupPeriod[] {
  const keyOf = (line: CalpadsLine) =>
    [identity.calpadsStudent("SPRG", line), line[4], line[12], line[14]].join("|");
  return standingLines(year.calpads.get("SPRG") ?? [], keyOf).flatMap((line) => {
    const group = programGroups.get(line[12] ?? "");
    if (group === undefined) return [];
    const [first, last] = [fromCompactDate(line[14] ?? ""), fromCompactDate(line[15] ?? "")];
    return [toPeriod(identity.calpadsStudent("SPRG", line), group, first, last)];
  });
}

/** The SELA lines that stand: one key is a student, a school, a status and a start. */
export function standingSela(year: YearFiles, identity: Identity): readonly CalpadsLine[] {
  return standingLines(year.calpads.get("SELA") ?? [], (line) =>
    [identity.calpadsStudent("SELA", line), line[4], line[12], line[13]].join("|"),
  );
}

/** An episode of EL or ADEL lasts until the day before the student's next record. */
function languagePeriods(year: YearFiles, identity: Identity): readonly GroupPeriod[] {
  const studentOf = (line: CalpadsLine) => identity.calpadsStudent("SELA", line);
  const lines = standingSela(year, identity);
  return lines.flatMap((line) => {
    if (!isLearner(line[12] ?? "")) return [];
    const start = line[13] ?? "";
    const laterStarts = lines
      .filter((other) => studentOf(other) === studentOf(line) && (other[13] ?? "") > start)
      .map((other) => other[13] ?? "")
      .sort();
    const next = fromCompactDate(laterStarts[0] ?? "");
    const last = next === "" ? "" : addDays(next, -1);
    return [toPeriod(studentOf(line), "SE", fromCompactDate(start), last)];
  });
}

function listedPeriods(year: YearFiles, identity: Identity): readonly GroupPeriod[] {
  return (year.sis.get("student_groups") ?? []).map((row) =>
    toPeriod(
      identity.sisStudent(row),
      cell(row, "group_code"),
      cell(row, "start_date"),
      cell(row, "end_date"),
    ),
  );
}

function statusPeriods(year: YearFiles, identity: Identity): readonly GroupPeriod[] {
  return (year.sis.get("students") ?? [])
    .filter((row) => isLearner(cell(row, "el_status")))
    .map((row) => toPeriod(identity.sisStudent(row), "SE", cell(row, "el_start_date"), ""));
}

function isLearner(status: string): boolean {
  return status === "EL" || status === "ADEL";
}
