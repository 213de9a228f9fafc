import type { Enrollment } from "./enrollment.ts";
import { type GradeNumber, gradeCode } from "./grades.ts";
import type { GroupSpell } from "./group-spells.ts";
import type { SchoolYear } from "./school-years.ts";
import type { Student } from "./student.ts";
import { truthParameters } from "./truth-parameters.ts";

/** A student's chances on an ordinary school day of one year. */
export interface AbsenceHabit {
  readonly ordinary: number;
  readonly illness: number;
  readonly tardy: number;
}

const highestChance = 0.45;
const gradeEffects: ReadonlyMap<string, number> = new Map(
  Object.entries(truthParameters.gradeEffects),
);

/** Returns the chances; the propensity is the student's own, lasting and of this year. */
export function createHabit(
  student: Student,
  at: {
    readonly year: SchoolYear;
    readonly enrollment: Enrollment;
    readonly spells: readonly GroupSpell[];
    readonly schoolEffect: number;
    readonly yearlyDraw: number;
  },
): AbsenceHabit {
  const { lastingSpread, yearlySpread, illnessPropensityPower } = truthParameters;
  const { gradeNumber } = at.enrollment;
  const propensity =
    lastingSpread * student.propensity +
    yearlySpread * at.yearlyDraw +
    truthParameters.raceEffects[student.race.category] +
    (gradeEffects.get(gradeCode(gradeNumber)) ?? 0) +
    sumGroupEffects(student, at.spells, at.year) +
    at.schoolEffect +
    effectOfYear(at.year);
  return {
    ordinary: Math.min(highestChance, truthParameters.ordinaryChance * Math.exp(propensity)),
    illness: truthParameters.illnessChance * Math.exp(illnessPropensityPower * propensity),
    tardy: Math.min(0.3, truthParameters.tardyChance * Math.exp(propensity * 0.8)),
  };
}

/** Returns how long an illness lasts on average, in school days. */
export const meanIllnessDays = truthParameters.illnessDays.reduce(
  (sum, share, index) => sum + share * (index + 1),
  0,
);

/** Returns the share of a student's ordinary absences that stay without a valid excuse. */
export function unexcusedShareOf({ lean, circumstances }: Student, grade: GradeNumber): number {
  const { unexcusedShares, leanSpread, highestShare } = truthParameters.truancy;
  const usual = grade >= 9 ? "high" : grade >= 6 ? "middle" : "elementary";
  const hardship = circumstances.meals === "paid" ? -0.1 : 0.1;
  const share = unexcusedShares[usual] * Math.exp(leanSpread * lean + hardship);
  return Math.min(highestShare, share);
}

function effectOfYear({ yearsAgo }: SchoolYear): number {
  const { yearEffects } = truthParameters;
  return yearEffects[Math.max(0, yearEffects.length - 1 - yearsAgo)] ?? 0;
}

function sumGroupEffects(student: Student, spells: readonly GroupSpell[], year: SchoolYear) {
  const { groupEffects } = truthParameters;
  const has = (code: string) => spells.some((spell) => spell.code === code);
  const status = student.language.statuses.findLast(
    ({ startDay }) => startDay <= year.asOf,
  )?.status;
  return (
    (student.circumstances.meals === "paid" ? 0 : groupEffects.disadvantaged) +
    (status === "EL" ? groupEffects.englishLearner : 0) +
    (has("SD") ? groupEffects.disability : 0) +
    (has("191") ? groupEffects.homeless : 0) +
    (has("SF") ? groupEffects.foster : 0) +
    (has("135") ? groupEffects.migrant : 0) +
    (has("NEWCOMER") ? groupEffects.newcomer : 0)
  );
}
