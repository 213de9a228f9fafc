import { type CsvRow, cell } from "./csv.ts";
import { groupBy } from "./group-by.ts";
import type { OpenFolder } from "./open-folder.ts";
import { makeMemory } from "./remember.ts";
import { countStay } from "./sis-stays.ts";
import { countDays, exemptPlaces, isExemptLine, standingStas, toHundredths } from "./stas-days.ts";
import type { StudentYear } from "./year-of-students.ts";

/** What one source says of a student at a school; days in hundredths, none where it says exempt. */
export type SourceRecord = {
  readonly student: string;
  readonly school: string;
  readonly expected: number;
  /** Undefined where the source does not say. */
  readonly attended: number | undefined;
  readonly absent: number;
  readonly isExempt: boolean;
  /** Does the record count in the source's figures? STAS beside no enrollment does not; report 14.2 always does. */
  readonly isCounted: boolean;
};

/** Where a student's days stand written down. */
export type DaySource = "SIS" | "STAS" | "CALPADS 14.2";

/** `student|school` to what a source says. */
export type SourceRecords = ReadonlyMap<string, SourceRecord>;

const remember = makeMemory<SourceRecords>();
const noDays = { expected: 0, attended: 0, absent: 0 };

/** What a source says of each student and school of a year; nothing where the year has no such source. */
export function sourceRecords(
  open: OpenFolder,
  year: StudentYear,
  source: DaySource,
): SourceRecords {
  return remember(year, source, () => {
    const listRecords = { SIS: fromSis, STAS: fromStas, "CALPADS 14.2": fromReport }[source];
    const byPlace = groupBy(listRecords(open, year), placeOf);
    return new Map([...byPlace].map(([place, same]) => [place, addUp(same)]));
  });
}

/** Student and school of a record. */
export function placeOf({ student, school }: { student: string; school: string }): string {
  return `${student}|${school}`;
}

/** Has a year such a source? */
export function hasSource({ files, stays }: StudentYear, source: DaySource): boolean {
  if (source === "SIS") return stays !== undefined;
  return source === "STAS" ? files.calpads.has("STAS") : files.sis.has("absence_report");
}

function addUp(same: readonly SourceRecord[]): SourceRecord {
  const [first] = same;
  if (first === undefined) throw new Error("missing record");
  const sum = (pick: (one: SourceRecord) => number) =>
    same.reduce((total, one) => total + pick(one), 0);
  return {
    ...first,
    expected: sum(({ expected }) => expected),
    attended: same.length === 1 ? first.attended : sum(({ attended }) => attended ?? 0),
    absent: sum(({ absent }) => absent),
    isExempt: same.some(({ isExempt }) => isExempt),
  };
}

/** A record for each enrollment's place; an exempt enrollment brings no days. */
function fromSis(_: OpenFolder, year: StudentYear): readonly SourceRecord[] {
  const stays = (year.stays ?? []).map((stay) => ({
    ...countStay(stay),
    isExempt: false,
    isCounted: true,
  }));
  const exempt = year.enrollments
    .filter(({ isExempt }) => isExempt)
    .map(({ student, school }) => ({
      ...{ student, school, ...noDays },
      isExempt: true,
      isCounted: true,
    }));
  return [...stays, ...exempt];
}

function fromStas({ identity }: OpenFolder, year: StudentYear): readonly SourceRecord[] {
  const enrolled = new Set(year.enrollments.map(placeOf));
  const toPlace = (line: readonly string[]) => ({
    student: identity.calpadsStudent("STAS", line),
    school: line[4] ?? "",
  });
  const lines = year.files.calpads.get("STAS") ?? [];
  return standingStas(lines, identity).map((line) => ({
    ...toPlace(line),
    ...(isExemptLine(line) ? noDays : countDays(line)),
    isExempt: isExemptLine(line),
    isCounted: enrolled.has(placeOf(toPlace(line))),
  }));
}

/** Report 14.2: attended in class (B) and suspended in school (D) are attended; both must be given. */
function fromReport(_: OpenFolder, year: StudentYear): readonly SourceRecord[] {
  return (year.files.sis.get("absence_report") ?? []).map((row) => {
    const school = firstCell(row, ["school_code", "SchoolCode"]).slice(-7);
    const isExempt = exemptPlaces.has(school);
    return {
      student: firstCell(row, ["ssid", "SSID"]),
      school,
      ...(isExempt ? noDays : reportedDays(row)),
      isExempt,
      isCounted: true,
    };
  });
}

function reportedDays(row: CsvRow) {
  const given = [
    firstCell(row, ["days_attended", "DaysAttendedB"]),
    firstCell(row, ["days_suspension_in", "DaysInSchoolSuspensionD"]),
  ];
  const days = (...names: readonly string[]) => toHundredths(firstCell(row, names));
  return {
    expected: days("days_expected", "DaysExpectedA"),
    absent: days("days_absent", "DaysAbsentCEFG"),
    attended: given.includes("")
      ? undefined
      : given.reduce((sum, text) => sum + toHundredths(text), 0),
  };
}

function firstCell(row: CsvRow, names: readonly string[]): string {
  return names.map((name) => cell(row, name)).find((value) => value !== "") ?? "";
}
