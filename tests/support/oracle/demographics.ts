import { readBirthDates } from "./birth-dates.ts";
import { type CsvRow, cell } from "./csv.ts";
import type { Identity } from "./identity.ts";
import type { CalpadsLine, YearFiles } from "./read-folder.ts";
import { standingLines } from "./transactions.ts";

/** What a year's files say about a student, whichever school said it. */
export type Demographics = {
  /** Category code such as `RH`; `RD` without a record. */
  readonly raceOf: (student: string) => string;
  /** Category code such as `GF`; `GZ` without a record. */
  readonly genderOf: (student: string) => string;
  /** Parent education code such as `14`; empty when unknown. */
  readonly parentEducationOf: (student: string) => string;
  /** ISO date; empty when unknown. */
  readonly birthDateOf: (student: string) => string;
};

/** Demographics from the latest SINF record, else students.csv; gender then from SENR, then STAS. */
export function readDemographics(year: YearFiles, identity: Identity): Demographics {
  const latest = latestSinf(year, identity);
  const listed = new Map<string, CsvRow>();
  for (const row of year.sis.get("students") ?? []) listed.set(identity.sisStudent(row), row);
  const enrolledGender = gendersIn(year, identity, "SENR", 17);
  const summaryGender = gendersIn(year, identity, "STAS", 11);
  const born = readBirthDates(year, identity);
  return {
    raceOf(student) {
      const line = latest.get(student);
      if (line !== undefined) return toRace(line[22] ?? "", line.slice(24, 29));
      const row = listed.get(student);
      if (row === undefined) return "RD";
      const races = [1, 2, 3, 4, 5].map((number) => cell(row, `race_${number}`));
      return toRace(cell(row, "hispanic"), races);
    },
    genderOf(student) {
      const row = listed.get(student);
      const known = [
        latest.get(student)?.[18] ?? "",
        row === undefined ? "" : cell(row, "gender"),
        enrolledGender.get(student) ?? "",
        summaryGender.get(student) ?? "",
      ].find((gender) => gender !== "");
      return known !== undefined && ["M", "F", "X"].includes(known) ? `G${known}` : "GZ";
    },
    parentEducationOf(student) {
      const fromSinf = latest.get(student)?.[37] ?? "";
      const row = listed.get(student);
      return fromSinf !== "" || row === undefined ? fromSinf : cell(row, "parent_education");
    },
    birthDateOf: (student) => born.get(student) ?? "",
  };
}

/** The SINF lines that stand: one key is a student, a school and a start. */
export function standingSinf(year: YearFiles, identity: Identity): readonly CalpadsLine[] {
  return standingLines(year.calpads.get("SINF") ?? [], (line) =>
    [identity.calpadsStudent("SINF", line), line[6], line[3]].join("|"),
  );
}

function latestSinf(year: YearFiles, identity: Identity): ReadonlyMap<string, CalpadsLine> {
  const studentOf = (line: CalpadsLine) => identity.calpadsStudent("SINF", line);
  const latest = new Map<string, CalpadsLine>();
  for (const line of standingSinf(year, identity)) {
    const known = latest.get(studentOf(line));
    if (known === undefined || (line[3] ?? "") > (known[3] ?? ""))
      latest.set(studentOf(line), line);
  }
  return latest;
}

function gendersIn(year: YearFiles, identity: Identity, recordType: string, place: number) {
  const genders = new Map<string, string>();
  for (const line of year.calpads.get(recordType) ?? []) {
    if (line[1] === "D" || (line[place] ?? "") === "") continue;
    genders.set(identity.calpadsStudent(recordType, line), line[place] ?? "");
  }
  return genders;
}

/** Hispanic whatever the races, else the one race group, else two or more, else not reported. */
function toRace(hispanic: string, codes: readonly string[]): string {
  if (hispanic === "Y") return "RH";
  const groups = new Set(codes.filter((code) => code !== "").map(toRaceGroup));
  if (groups.size > 1) return "RT";
  return [...groups][0] ?? "RD";
}

function toRaceGroup(code: string): string {
  const byFirstDigit = new Map([
    ["1", "RI"],
    ["2", "RA"],
    ["3", "RP"],
    ["4", "RF"],
    ["6", "RB"],
    ["7", "RW"],
  ]);
  const group = byFirstDigit.get(code.charAt(0));
  if (group === undefined) throw new Error("unknown race code");
  return group;
}
