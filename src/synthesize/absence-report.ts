import type { Category } from "./attendance-codes.ts";
import type { AttendanceTally } from "./attendance-tally.ts";
import { toCsvLine } from "./csv-line.ts";
import type { LineFile } from "./line-file.ts";
import { createRandom, integerBetween, isHit, pickWeighted, type Random } from "./random.ts";
import { type StasFigures, sumAbsent } from "./stas-difference.ts";
import type { StudentRecord } from "./student-record.ts";
import { truthParameters } from "./truth-parameters.ts";

export const absenceListHeader =
  "SSID,StudentName,SchoolCode,SchoolName,Grade,Gender,DaysExpectedA,DaysAttendedB,DaysAbsentOSSC," +
  "DaysInSchoolSuspensionD,DaysAbsentExcusedE,DaysAbsentUnexcusedF,DaysIncompleteISG,DaysAbsentCEFG";
export const reportDifferencesHeader =
  "academic_year,ssid,local_student_id,school_code,kind," +
  "stas_expected,stas_absent,report_expected,report_absent";

interface ReportFiles {
  readonly list: LineFile;
  readonly differences: LineFile;
  readonly seed: number;
}

/** What was planted in a row of the report: `reported` is missing where the row is. */
interface ReportDifference {
  readonly kind: "missing student" | "absent days" | "expected days";
  readonly reported?: StasFigures;
}

/**
 * Writes a student's row of CALPADS report 14.2, the list of absences: the days of the STAS record,
 * planted differences apart, which go to the truth. The report knows no exempt student and none
 * without an SSID. Returns the figures written, undefined when there is no row.
 */
export function writeAbsenceRow(
  { list, differences, seed }: ReportFiles,
  record: StudentRecord,
  { tally, figures }: { readonly tally: AttendanceTally; readonly figures: StasFigures },
): StasFigures | undefined {
  if (figures.isExempt || figures.expected === 0 || record.ssid === "") return undefined;
  const random = createRandom(seed, 0x142, record.student.index, tally.enrollment.school.index);
  const difference = drawDifference(random, figures);
  if (difference) differences.write(toTruthLine(record, tally, { figures, difference }));
  const reported = difference ? difference.reported : figures;
  if (reported) list.write(toListLine(record, tally, reported));
  return reported;
}

function drawDifference(random: Random, figures: StasFigures): ReportDifference | undefined {
  if (!isHit(random, truthParameters.reportDifferenceShare)) return undefined;
  const kind = pickWeighted<ReportDifference["kind"]>(random, [
    ["missing student", 3],
    ["absent days", 4],
    ["expected days", 3],
  ]);
  if (kind === "missing student") return { kind };
  const size = integerBetween(random, 1, 5) * 100;
  if (figures.expected - sumAbsent(figures.days) < 2000) return undefined;
  if (kind === "expected days") {
    return { kind, reported: { ...figures, expected: figures.expected - size } };
  }
  const unexcused = (figures.days.get("unexcused") ?? 0) + size;
  return {
    kind,
    reported: { ...figures, days: new Map([...figures.days, ["unexcused", unexcused]]) },
  };
}

function toListLine(
  { student, ssid }: StudentRecord,
  { enrollment }: AttendanceTally,
  { expected, days }: StasFigures,
): string {
  const of = (category: Category) => days.get(category) ?? 0;
  const absent = sumAbsent(days);
  const { school, grade } = enrollment;
  return toCsvLine([
    ...[ssid, `${student.name.last}, ${student.name.first}`, school.code, school.name],
    ...[grade, student.gender],
    ...[expected, expected - absent - of("suspension_in"), of("suspension_out")].map(toDays),
    ...[of("suspension_in"), of("excused"), of("unexcused") + of("unverified")].map(toDays),
    ...[of("independent_study_incomplete"), absent].map(toDays),
  ]);
}

function toTruthLine(
  { year, ssid }: StudentRecord,
  { enrollment }: AttendanceTally,
  { figures, difference }: { readonly figures: StasFigures; readonly difference: ReportDifference },
): string {
  const { kind, reported } = difference;
  return toCsvLine([
    ...[year.folder, ssid, enrollment.localId, enrollment.school.code, kind],
    ...[figures.expected, sumAbsent(figures.days)].map(toDays),
    ...(reported ? [reported.expected, sumAbsent(reported.days)].map(toDays) : ["", ""]),
  ]);
}

function toDays(hundredths: number): string {
  return String(hundredths / 100);
}
