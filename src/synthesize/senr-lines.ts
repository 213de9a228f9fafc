import { blank, placeFields, toCalpadsLine } from "./calpads-line.ts";
import type { Enrollment } from "./enrollment.ts";
import { toCompact } from "./epoch-days.ts";
import { nonpublicSchool } from "./schools.ts";
import type { StudentRecord } from "./student-record.ts";

const nonpublicCode = "6999001";

/** Returns the SENR lines of a student's year, one for each enrollment (domain.md 1.2). */
export function listSenrLines(record: StudentRecord): readonly string[] {
  return record.enrollments.map((enrollment, index) =>
    toCalpadsLine(listFields(record, enrollment, index), { file: "SENR", year: record.year }),
  );
}

function listFields(record: StudentRecord, enrollment: Enrollment, index: number) {
  const { student, year, ssid } = record;
  const { name, birthDay, gender } = student;
  const { school, localId } = enrollment;
  const isNonpublic = school === nonpublicSchool;
  const [lea = "", code = ""] = placeFields(school);
  return [
    ...["SENR", "A", `${localId}-${year.springYear}-${index + 1}`, lea],
    ...[code, isNonpublic ? nonpublicCode : "", year.label, ssid, localId],
    ...[name.first, name.middle, name.last, ...blank(4)],
    ...[toCompact(birthDay), gender, "Rolling Oaks", "CA", "US"],
    ...[toCompact(enrollment.entryDay), enrollment.status, enrollment.grade],
    ...[toCompact(enrollment.exitDay), enrollment.exitReason, enrollment.completion],
    ...blank(12),
  ];
}
