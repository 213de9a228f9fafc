import { writeAbsenceRow } from "./absence-report.ts";
import { type AttendanceTally, tallyOf } from "./attendance-tally.ts";
import type { District } from "./district.ts";
import { isHit } from "./random.ts";
import type { SchoolYear } from "./school-years.ts";
import type { School } from "./schools.ts";
import {
  drawStasDifference,
  type StasDifference,
  type StasFigures,
  sumAbsent,
} from "./stas-difference.ts";
import { listDeletedStasLines, listStasLines } from "./stas-lines.ts";
import type { StudentRecord } from "./student-record.ts";

export const stasDifferencesHeader =
  "academic_year,local_student_id,school_code,kind,sis_expected,sis_absent,stas_expected,stas_absent";

const deletedShare = 0.2;

/** Writes a student's STAS records of a finished year, and to the truth what was planted in them. */
export function writeStas(
  district: District,
  record: StudentRecord,
  tallies: readonly AttendanceTally[],
): void {
  const { year, random } = record;
  for (const tally of tallies) {
    const difference = drawStasDifference(random, tally);
    const figures = difference ? difference.reported : tally;
    if (difference) district.stasDifferences.write(toTruthLine(year, tally, difference));
    if (!figures) continue;
    writeLines(district, tally, record, figures);
    if (year.yearsAgo === 1) writeReports(district, record, { tally, figures });
  }
  const noShow = record.enrollments.find(({ exitReason }) => exitReason.startsWith("N"));
  if (!noShow || !isHit(random, deletedShare)) return;
  const { part, file } = findPart(district, year, noShow.school);
  for (const line of listDeletedStasLines(record, tallyOf([], noShow), file)) part.write(line);
}

function writeLines(
  district: District,
  tally: AttendanceTally,
  record: StudentRecord,
  figures: StasFigures,
): void {
  const { part, file } = findPart(district, record.year, tally.enrollment.school);
  for (const line of listStasLines(record, tally, { figures, file })) part.write(line);
}

// CALPADS reports 14.1 and 14.2 are kept for the newest finished year.
function writeReports(
  { seed, filesOf, reportDifferences, absenceCount }: District,
  record: StudentRecord,
  of: { readonly tally: AttendanceTally; readonly figures: StasFigures },
): void {
  const { absenceList } = filesOf(record.year);
  const files = { list: absenceList, differences: reportDifferences, seed };
  const reported = writeAbsenceRow(files, record, of);
  if (reported) absenceCount.add(of.tally.enrollment.school, reported);
}

function findPart(district: District, year: SchoolYear, school: School) {
  const parts = district.filesOf(year).stas;
  return school.index < district.plan.all.length / 2
    ? { part: parts[0], file: "STAS1" as const }
    : { part: parts[1], file: "STAS2" as const };
}

function toTruthLine(
  year: SchoolYear,
  tally: AttendanceTally,
  { kind, reported }: StasDifference,
): string {
  const { localId, school } = tally.enrollment;
  return [
    ...[year.folder, localId, school.code, kind],
    ...[tally.expected, sumAbsent(tally.days)].map(toDays),
    ...(reported ? [reported.expected, sumAbsent(reported.days)].map(toDays) : ["", ""]),
  ].join(",");
}

function toDays(hundredths: number): string {
  return String(hundredths / 100);
}
