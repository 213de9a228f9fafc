import type { Enrollment } from "./enrollments.ts";
import type { Entity } from "./entities.ts";
import { masked, notApplicable, printStudents } from "./figures.ts";
import { type DatedRecord, finalRecord, recordsOf } from "./final-record.ts";
import { gradeRank } from "./grades.ts";
import { listMembers, type Member } from "./members.ts";
import { isApplicable, offeredGrades } from "./offered-grades.ts";
import type { OpenFolder } from "./open-folder.ts";
import { printPercent } from "./printing.ts";
import type { StudentYear } from "./year-of-students.ts";

const droppedOut = new Set(["E140", "E300", "E400", "T270"]);
const transferredInState = new Set(["T160", "T165", "T167"]);
const droppedOutIfLost = new Set([
  ...["T160", "T165", "T167", "E155", "E150", "E410", "E490", "T380", ""],
]);

/** One-year dropout of grade 8 (5 CCR 1039.1) by category; undefined where the entity or year has none. */
export function middleSchoolDropout(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
): ((category: string) => Readonly<Record<string, string>>) | undefined {
  const grades = finalGrades(entity, year);
  if (!year.status.isFinished || !year.hasEnrollmentFile || grades.length === 0) return undefined;
  const students = listMembers(entity, year, "dataquest").filter(({ grade }) =>
    grades.includes(grade),
  );
  const judged = students.map((member) => ({ member, ...judge(open, entity, year, member) }));
  return (category) => {
    if (!isApplicable(entity, year, category)) return print(notApplicable, "-", "-");
    const own = judged.filter(({ member }) => member.categories.has(category));
    const count = own.filter(({ isLow }) => isLow).length;
    const high = own.filter(({ isLow, isHigh }) => isLow || isHigh).length;
    const cell = { students: own.length, count };
    const figures = printStudents(cell, year.status, open.folder.settings.policy);
    if (figures.rate === "*") return print(masked, "*", "*");
    const isHidden = category !== "TA" && (own.length < 30 || high - count < 3);
    if (isHidden) return print(figures, "*", "*");
    return print(figures, figures.rate, printPercent(high, own.length));
  };
}

function print(figures: typeof masked, low: string, high: string) {
  const { students, count, rate } = figures;
  return { denominator: students, count, rate, low, high, source: "SENR" };
}

/** Grade 8; at a school that ends with grade 9 also 9. */
function finalGrades(entity: Entity, year: StudentYear): readonly string[] {
  const offered = [...offeredGrades(entity, year)];
  const endsWithNine =
    entity.level === "S" && Math.max(...offered.map(gradeRank)) === gradeRank("09");
  return [...(offered.includes("08") ? ["08"] : []), ...(endsWithNine ? ["09"] : [])];
}

/** Is the student's final record of the year here, and a dropout for sure (low) or if nobody finds him (high)? */
function judge(open: OpenFolder, entity: Entity, year: StudentYear, member: Member) {
  const own = recordsOf(member.student, [year]);
  const inScope = own.filter(
    ({ enrollment }) => entity.level === "C" || enrollment.district === entity.district,
  );
  const final = finalRecord(inScope);
  if (final === undefined || !entity.includes(final.enrollment, "dataquest"))
    return { isLow: false, isHigh: false };
  const appearsAgain = listLater(open, member.student, final).length > 0;
  const hasNextYear = open.years.some(
    ({ schoolYear, hasEnrollmentFile }) => schoolYear === year.schoolYear + 1 && hasEnrollmentFile,
  );
  const ifLost = hasNextYear ? droppedOutIfLost : transferredInState;
  const { exitReason } = final.enrollment;
  return {
    isLow: droppedOut.has(exitReason) && !appearsAgain,
    isHigh: ifLost.has(exitReason) && !appearsAgain,
  };
}

/** Enrollments anywhere in the folder after a final record: of a later year, or entered later in the same. */
function listLater({ years }: OpenFolder, student: string, { year, enrollment }: DatedRecord) {
  const isLater = (one: Enrollment, at: StudentYear) =>
    at.schoolYear > year.schoolYear ||
    (at.schoolYear === year.schoolYear && one.entryDate > enrollment.entryDate);
  return recordsOf(student, years).filter((one) => isLater(one.enrollment, one.year));
}
