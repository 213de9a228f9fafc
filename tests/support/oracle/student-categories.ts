import type { Enrollment } from "./enrollments.ts";
import { gradeCategories } from "./grades.ts";
import { newestEnrollment } from "./newest-enrollment.ts";
import { isDuring, type StudentYear } from "./year-of-students.ts";

/** The categories a student with these enrollments at an entity is counted in there. */
export function studentCategories(
  student: string,
  enrollments: readonly Enrollment[],
  year: StudentYear,
): ReadonlySet<string> {
  const grade = newestEnrollment(enrollments)?.grade ?? "";
  const spans = [...gradeCategories].filter(([, grades]) => grades.includes(grade));
  const groups = year
    .periodsOf(student)
    .filter((period) => enrollments.some((one) => isDuring(period, one)));
  const isLowEducation = year.demographics.parentEducationOf(student) === "14";
  return new Set([
    "TA",
    year.demographics.raceOf(student),
    year.demographics.genderOf(student),
    ...spans.map(([category]) => category),
    ...groups.map(({ group }) => group).filter((group) => group !== "TK"),
    ...(isLowEducation ? ["SS"] : []),
    ...(isInTransition(enrollments, year) ? ["TRANSITION"] : []),
  ]);
}

/** Entering TK, K or 9, the lowest grade of a school that begins with 6 or 7, or new to the district. */
function isInTransition(enrollments: readonly Enrollment[], year: StudentYear): boolean {
  const newest = newestEnrollment(enrollments);
  if (newest === undefined) return false;
  const { student, district, school, grade } = newest;
  if (["TK", "KN", "09"].includes(grade)) return true;
  if (["06", "07"].includes(grade) && year.lowestGradeOf(school) === grade) return true;
  return year.attendedBefore?.has(`${student}|${district}`) === false;
}
