import type { Entity } from "./entities.ts";
import { gradeRank, singleGrades } from "./grades.ts";
import type { StudentYear } from "./year-of-students.ts";

/** The single grades an entity's schools offer: within their range, or with somebody enrolled. */
export function offeredGrades(entity: Entity, year: StudentYear): ReadonlySet<string> {
  const isTaken = (grade: string) =>
    year.enrollments.some(
      (one) => one.grade === grade && entity.schools.some(({ code }) => code === one.school),
    );
  const isInRange = (grade: string) =>
    entity.schools.some(
      ({ lowestGrade, highestGrade }) =>
        lowestGrade !== "" &&
        highestGrade !== "" &&
        gradeRank(lowestGrade) <= gradeRank(grade) &&
        gradeRank(grade) <= gradeRank(highestGrade),
    );
  return new Set(singleGrades.filter((grade) => isTaken(grade) || isInRange(grade)));
}
