import { blank, placeFields, toCalpadsLine } from "./calpads-line.ts";
import { toCompact } from "./epoch-days.ts";
import type { StudentRecord } from "./student-record.ts";

const eligibleOnly: ReadonlySet<string> = new Set([
  "101",
  "127",
  "135",
  "181",
  "182",
  "191",
  "192",
]);
const isProgram = /^\d{3}$/;
const temporarilyDoubledUp = "120";

/** Returns the SPRG lines of a student's year, one for each program spell (domain.md 1.2). */
export function listSprgLines(record: StudentRecord): readonly string[] {
  const { student, year, ssid, enrollments } = record;
  const { name, birthDay, gender } = student;
  const [first] = enrollments;
  if (!first) return [];
  return record.spells
    .filter(({ code }) => isProgram.test(code))
    .map(({ code, startDay, endDay }, index) => {
      const fields = [
        ...["SPRG", "A", `${first.localId}-${year.springYear}-${code}-${index + 1}`],
        ...[...placeFields(first.school), year.label, ssid, first.localId],
        ...[name.first, name.last, toCompact(birthDay), gender],
        ...[code, eligibleOnly.has(code) ? "1" : "3", toCompact(startDay), toCompact(endDay)],
        ...[...blank(6), code === "191" ? temporarilyDoubledUp : "", ...blank(3)],
      ];
      return toCalpadsLine(fields, { file: "SPRG", year });
    });
}
