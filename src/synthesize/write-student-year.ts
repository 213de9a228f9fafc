import { attendSchool, type Exception } from "./attend.ts";
import type { District } from "./district.ts";
import { type Enrollment, isPopulation, listEnrollments, type Stay } from "./enrollment.ts";
import { listExemptEnrollmentLines } from "./exempt-enrollment-lines.ts";
import { listGroupSpells } from "./group-spells.ts";
import { listInterventionLines } from "./intervention-lines.ts";
import type { LineFile } from "./line-file.ts";
import { createRandom, isHit, type Random } from "./random.ts";
import { listRecoveryLines } from "./recovery-lines.ts";
import type { SchoolYear } from "./school-years.ts";
import { listSelaLines } from "./sela-lines.ts";
import { listSenrLines } from "./senr-lines.ts";
import { listSinfLines } from "./sinf-lines.ts";
import { listSprgLines } from "./sprg-lines.ts";
import type { Standing } from "./standing.ts";
import type { Student } from "./student.ts";
import { listStudentGroupLines } from "./student-group-lines.ts";
import type { StudentRecord } from "./student-record.ts";
import { writeStas } from "./write-stas.ts";
import { writeStrayRows } from "./write-stray-rows.ts";

/** Writes a student's year into all files of the year. */
export function writeStudentYear(
  district: District,
  of: {
    readonly student: Student;
    readonly year: SchoolYear;
    readonly standing: Standing;
    readonly stays: readonly Stay[];
    readonly random: Random;
    readonly isFirst: boolean;
  },
): void {
  const { student, year, standing, stays, random, isFirst } = of;
  const enrollments = listEnrollments(stays, { year, standing, index: student.index });
  if (enrollments.length === 0) return;
  const spells = listGroupSpells({ student, year, enrollments, random });
  const ssid = isFirst && isAtOnePlace(enrollments) && isHit(random, 0.01) ? "" : student.ssid;
  const record: StudentRecord = { student, year, enrollments, spells, ssid, random };
  writeRecords(district, record);
  const files = district.filesOf(year);
  const { tallies, exceptions } = attendSchool({
    ...{ student, year, enrollments, spells, getTerm: district.getTerm },
    // Days have a stream of their own: a change to the records leaves them as they are.
    random: createRandom(district.seed, 0xda, student.index, year.springYear),
    writeRow: files.absences.write,
  });
  writeStrayRows(files.absences, record);
  if (year.yearsAgo <= 1) writeSupport(district, record, exceptions);
  if (!year.isRunning) writeStas(district, record, tallies);
}

function writeRecords(district: District, record: StudentRecord): void {
  const files = district.filesOf(record.year);
  const write = (file: LineFile, lines: readonly string[]) => {
    for (const line of lines) file.write(line);
  };
  write(files.senr, listSenrLines(record));
  write(files.sinf, listSinfLines(record));
  write(files.enrollments, listExemptEnrollmentLines(record));
  if (!record.enrollments.some(isPopulation)) return;
  write(files.sprg, listSprgLines(record));
  write(files.sela, listSelaLines(record));
  write(files.studentGroups, listStudentGroupLines(record));
}

// The district keeps these lists since last year.
function writeSupport(
  { seed, filesOf }: District,
  { student, year }: StudentRecord,
  exceptions: readonly Exception[],
): void {
  const files = filesOf(year);
  const random = createRandom(seed, 0x1e, student.index, year.springYear);
  for (const line of listInterventionLines(exceptions, { year, random })) {
    files.interventions.write(line);
  }
  for (const line of listRecoveryLines(exceptions, { year, random })) files.recovery.write(line);
}

function isAtOnePlace(enrollments: readonly Enrollment[]): boolean {
  return new Set(enrollments.map(({ localId }) => localId)).size === 1;
}
