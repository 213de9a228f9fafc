import type { Entity } from "./entities.ts";
import { gradeRank, singleGrades } from "./grades.ts";
import type { StudentYear } from "./year-of-students.ts";

const nonpublicSchools = new Set(["0000001", "0000002", "9999999"]);

/** The single grades an entity offers: within its schools' range, or with somebody enrolled, but not at a nonpublic school. */
export function offeredGrades(entity: Entity, year: StudentYear): ReadonlySet<string> {
  const isTaken = (grade: string) =>
    year.enrollments.some(
      (one) =>
        one.grade === grade &&
        !nonpublicSchools.has(one.school) &&
        entity.includes(one.district, one.school),
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
