import type { Enrollment } from "./enrollments.ts";
import type { Identity } from "./identity.ts";
import type { CalpadsLine } from "./read-folder.ts";
import type { StudentDays } from "./student-days.ts";
import { standingLines } from "./transactions.ts";

/** The state's codes of nonpublic schools. */
export const exemptPlaces = new Set(["0000001", "0000002", "9999999"]);

/** The STAS lines that stand: one key is a student and a school. */
export function standingStas(lines: readonly CalpadsLine[], identity: Identity) {
  return standingLines(lines, stasPlace(identity));
}

/** Gives the student and school of a STAS line as text. */
export function stasPlace(identity: Identity) {
  return (line: CalpadsLine) => `${identity.calpadsStudent("STAS", line)}|${line[4]}`;
}

/** Does a STAS line say that attendance is not collected, or stand at a nonpublic school? */
export function isExemptLine(line: CalpadsLine): boolean {
  return line[12] === "Y" || exemptPlaces.has(line[4] ?? "");
}

/** The days STAS reports for the students of a school's population; exempt records give none. */
export function stasDays(
  lines: readonly CalpadsLine[],
  enrollments: readonly Enrollment[],
  identity: Identity,
): readonly StudentDays[] {
  const enrolled = new Set(
    enrollments.map(({ student, school }): string => `${student}|${school}`),
  );
  const placeOf = stasPlace(identity);
  return standingStas(lines, identity)
    .filter((line) => enrolled.has(placeOf(line)))
    .filter((line) => !isExemptLine(line))
    .map((line) => ({
      student: identity.calpadsStudent("STAS", line),
      school: line[4] ?? "",
      ...countDays(line),
    }));
}

/** The days of one STAS line, in hundredths. */
export function countDays(line: CalpadsLine): Omit<StudentDays, "student" | "school"> {
  const day = (fieldNumber: number) => toHundredths(line[fieldNumber - 1] ?? "");
  const isOld = countFields(line) === 21;
  const reasons = {
    suspension: day(17),
    excused: day(19),
    unexcused: day(20),
    study: day(21),
  };
  return {
    expected: isOld ? day(15) : day(15) + day(21) + day(22),
    attended: isOld ? day(16) + day(18) : day(16) + day(18) + day(22),
    absent: day(17) + day(19) + day(20) + day(21),
    reasons,
  };
}

/** Fields without the two dates that end a line of an ODS extract. */
function countFields(line: CalpadsLine): number {
  const isOdsExtract = line.slice(-2).every((field) => /^\d{8}$/.test(field));
  return isOdsExtract ? line.length - 2 : line.length;
}

/** `12.5` as 1250; empty text as 0. */
export function toHundredths(text: string): number {
  const [whole = "", part = ""] = text.split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0").slice(0, 2));
}
