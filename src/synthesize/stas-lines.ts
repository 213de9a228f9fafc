import type { Category } from "./attendance-codes.ts";
import type { AttendanceTally } from "./attendance-tally.ts";
import { type CalpadsFile, placeFields, toCalpadsLine } from "./calpads-line.ts";
import { toCompact } from "./epoch-days.ts";
import { isHit } from "./random.ts";
import { isHourly } from "./schools.ts";
import { type StasFigures, sumAbsent } from "./stas-difference.ts";
import type { StudentRecord } from "./student-record.ts";

const firstYearOfCurrentLayout = 2025;
const replacementShare = 0.002;

/**
 * Returns the STAS lines of a student at one school: the record, and for a few an earlier record that
 * it replaces.
 */
export function listStasLines(
  record: StudentRecord,
  tally: AttendanceTally,
  { figures, file }: { readonly figures: StasFigures; readonly file: CalpadsFile },
): readonly string[] {
  const line = (transaction: string, of: StasFigures) =>
    toCalpadsLine(listFields(record, tally, { transaction, figures: of }), {
      file,
      year: record.year,
    });
  if (!isHit(record.random, replacementShare)) return [line("A", figures)];
  const draft = { ...figures, days: new Map<Category, number>() };
  return [line("A", draft), line("R", figures)];
}

/** Returns the lines of a record sent by mistake and deleted: a pupil who never came. */
export function listDeletedStasLines(
  record: StudentRecord,
  tally: AttendanceTally,
  file: CalpadsFile,
): readonly string[] {
  const figures = { isExempt: false, expected: 0, days: new Map<Category, number>() };
  return ["A", "D"].map((transaction) =>
    toCalpadsLine(listFields(record, tally, { transaction, figures }), { file, year: record.year }),
  );
}

function listFields(
  { student, year, ssid }: StudentRecord,
  { enrollment }: AttendanceTally,
  { transaction, figures }: { readonly transaction: string; readonly figures: StasFigures },
): readonly string[] {
  const { localId, school } = enrollment;
  const [lea = "", code = ""] = placeFields(school);
  return [
    ...["STAS", transaction, `${lea}${code}_${year.label}_${ssid || localId}`, ...[lea, code]],
    ...[year.label, ssid, localId, student.name.first, student.name.last],
    ...[toCompact(student.birthDay), student.gender],
    ...[figures.isExempt ? "Y" : "N", isHourly(school) ? "Y" : "N"],
    ...(year.springYear >= firstYearOfCurrentLayout ? listCurrent(figures) : listOld(figures)),
  ];
}

// 13.15 to 13.21 up to 2023-24: independent study that was completed is attendance.
function listOld({ expected, days }: StasFigures): readonly string[] {
  const of = (category: Category) => days.get(category) ?? 0;
  const attended = expected - sumAbsent(days) - of("suspension_in");
  const reasons = listReasons(days);
  return [expected, attended, ...reasons, of("independent_study_incomplete")].map(toDays);
}

// 13.15 to 13.22 from 2024-25: in person apart from the two kinds of independent study.
function listCurrent({ expected, days }: StasFigures): readonly string[] {
  const of = (category: Category) => days.get(category) ?? 0;
  const complete = of("independent_study_complete");
  const incomplete = of("independent_study_incomplete");
  const attended = expected - sumAbsent(days) - of("suspension_in") - complete;
  const inPerson = expected - complete - incomplete;
  return [inPerson, attended, ...listReasons(days), incomplete, complete].map(toDays);
}

function listReasons(days: StasFigures["days"]): readonly number[] {
  const of = (category: Category) => days.get(category) ?? 0;
  return [
    of("suspension_out"),
    of("suspension_in"),
    of("excused"),
    of("unexcused") + of("unverified"),
  ];
}

function toDays(hundredths: number): string {
  return hundredths % 100 === 0 ? String(hundredths / 100) : (hundredths / 100).toFixed(2);
}
