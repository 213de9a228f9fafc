import type { Enrollment } from "./enrollments.ts";
import { gradeCategories, gradeRank } from "./grades.ts";
import { isDuring, type StudentYear } from "./year-of-students.ts";

/** The categories a student with these enrollments at an entity is counted in there. */
export function studentCategories(
  student: string,
  enrollments: readonly Enrollment[],
  { demographics, periods }: StudentYear,
): ReadonlySet<string> {
  const grade = gradeAt(enrollments);
  const spans = [...gradeCategories].filter(([, grades]) => grades.includes(grade));
  const groups = periods.filter((period) => enrollments.some((one) => isDuring(period, one)));
  const isLowEducation = demographics.parentEducationOf(student) === "14";
  return new Set([
    "TA",
    demographics.raceOf(student),
    demographics.genderOf(student),
    ...spans.map(([category]) => category),
    ...groups.map(({ group }) => group).filter((group) => group !== "TK"),
    ...(isLowEducation ? ["SS"] : []),
  ]);
}

/** The grade of the newest enrollment; a tie goes to the later last day, then to the higher grade. */
function gradeAt(enrollments: readonly Enrollment[]): string {
  const newestLast = [...enrollments].sort(
    (left, right) =>
      compare(left.entryDate, right.entryDate) ||
      compare(left.lastDay, right.lastDay) ||
      gradeRank(left.grade) - gradeRank(right.grade),
  );
  return newestLast.at(-1)?.grade ?? "";
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
