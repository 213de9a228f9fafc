import type { EnrollmentPlan } from "./enrollment-plan.ts";
import type { Person } from "./people.ts";
import type { Plan } from "./plan.ts";
import type { SchoolPlan } from "./plan-schools.ts";
import { allGrades } from "./plan-schools.ts";
import type { YearPlan } from "./plan-years.ts";
import type { Random } from "./random.ts";

/** The grade a student has come to in a year; undefined before TK and after grade 12. */
export function gradeReached(
  { startGrade, repeatsIn }: Person,
  { years }: Plan,
  { schoolYear }: YearPlan,
): EnrollmentPlan["grade"] | undefined {
  const passed = schoolYear - (years[0]?.schoolYear ?? schoolYear);
  const lost = repeatsIn !== undefined && repeatsIn <= schoolYear ? 1 : 0;
  return allGrades[startGrade + passed - lost];
}

/** Mostly the grade reached where the school offers it, or another it offers, else an ungraded or unoffered one. */
export function drawGrade(random: Random, school: SchoolPlan, reached: string | undefined): string {
  if (reached !== undefined && school.grades.includes(reached) && random.chance(0.85))
    return reached;
  const draw = random.next();
  if (draw < 0.93) return random.pick(school.grades);
  if (draw < 0.96) return random.pick(["UE", "US"]);
  return draw < 0.98 ? random.pick(["03", "08", "11"]) : random.pick(["PS", "AD", "IN", "UU"]);
}
