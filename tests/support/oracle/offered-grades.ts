import type { Entity } from "./entities.ts";
import { gradeCategories, gradeRank, singleGrades } from "./grades.ts";
import { makeMemory } from "./remember.ts";
import type { Rule } from "./rules.ts";
import type { StudentYear } from "./year-of-students.ts";

const nonpublicSchools = new Set(["0000001", "0000002", "9999999"]);

const remember = makeMemory<ReadonlySet<string>>();

/** The single grades an entity offers: within its schools' range, or with somebody enrolled, but not at a nonpublic school. */
export function offeredGrades(
  entity: Entity,
  year: StudentYear,
  rule: Rule = "dataquest",
): ReadonlySet<string> {
  return remember(year, `offered ${entity.cds} ${rule}`, () => findOffered(entity, year, rule));
}

/** Does a category apply to an entity in a year: a grade that is offered, a group with a source? */
export function isApplicable(
  entity: Entity,
  year: StudentYear,
  category: string,
  rule: Rule = "dataquest",
): boolean {
  const grades = gradeCategories.get(category);
  if (grades === undefined) return year.isAvailable(category);
  const offered = offeredGrades(entity, year, rule);
  return grades.some((grade) => offered.has(grade));
}

function findOffered(entity: Entity, year: StudentYear, rule: Rule): ReadonlySet<string> {
  const enrollments = rule === "lcap" ? year.lcapEnrollments : year.enrollments;
  const taken = new Set(
    enrollments
      .filter((one) => !nonpublicSchools.has(one.school) && entity.includes(one, rule))
      .map(({ grade }) => grade),
  );
  const isInRange = (grade: string) =>
    entity
      .schoolsBy(rule)
      .some(
        ({ lowestGrade, highestGrade }) =>
          lowestGrade !== "" &&
          highestGrade !== "" &&
          gradeRank(lowestGrade) <= gradeRank(grade) &&
          gradeRank(grade) <= gradeRank(highestGrade),
      );
  return new Set(singleGrades.filter((grade) => taken.has(grade) || isInRange(grade)));
}
