import type { SchoolYear } from "./school-years.ts";
import type { Standing } from "./standing.ts";
import type { Student } from "./student.ts";
import { truthParameters } from "./truth-parameters.ts";

const { leavingRisk } = truthParameters;

/** Returns how many times likelier than another the student is to leave school without a diploma. */
export function leavingRiskOf(student: Student, standing: Standing, year: SchoolYear): number {
  const { meals, homelessChance, fosterChance, disabilityStart } = student.circumstances;
  const status = student.language.statuses.findLast(({ startDay }) => startDay <= year.endDay);
  const effects: readonly (readonly [boolean, number])[] = [
    [meals !== "paid", leavingRisk.disadvantaged],
    [status?.status === "EL", leavingRisk.englishLearner],
    [student.language.isNewcomer, leavingRisk.newcomer],
    [disabilityStart !== undefined && disabilityStart <= year.endDay, leavingRisk.disability],
    [homelessChance > 0, leavingRisk.homeless],
    [fosterChance > 0, leavingRisk.foster],
    [student.gender === "M", leavingRisk.male],
    [standing.isInContinuation, leavingRisk.continuation],
  ];
  const ofGroups = effects.reduce((sum, [holds, effect]) => sum + (holds ? effect : 0), 0);
  return Math.exp(
    leavingRisk.base +
      leavingRisk.propensity * student.propensity +
      leavingRisk.race[student.race.category] +
      ofGroups,
  );
}
