import type { Exception } from "./attend.ts";
import { absentCategories } from "./attendance-codes.ts";
import { type EpochDay, toIso, weekdayOf } from "./epoch-days.ts";
import type { GradeNumber } from "./grades.ts";
import { integerBetween, isHit, type Random } from "./random.ts";
import { calendarOf, type SchoolYear } from "./school-years.ts";
import { codeInSis } from "./schools.ts";
import { truthParameters } from "./truth-parameters.ts";

export const recoveryHeader = "local_student_id,school_code,date_recovered,date_session,hours";

const { recovery } = truthParameters;
const friday = 5;

/**
 * Returns the rows of attendance_recovery.csv of a student's year: sessions of whole hours on
 * Saturdays or after school, in which a day of absence is made up (EC 46211). The law counts ten days
 * of a student; a few come to more sessions than that, and a few days stay unfinished.
 */
export function listRecoveryLines(
  exceptions: readonly Exception[],
  { year, random }: { readonly year: SchoolYear; readonly random: Random },
): readonly string[] {
  const absences = exceptions.filter(isRecoverable);
  const isInvited = absences.length >= recovery.fewestAbsences;
  if (!isHit(random, recovery.share) || !isInvited) return [];
  const most = isHit(random, recovery.eagerShare) ? recovery.mostDays : recovery.usualDays;
  const count = integerBetween(random, 1, Math.min(most, absences.length));
  const planSessions = createPlanner(random, year);
  return absences.slice(0, count).flatMap(planSessions);
}

function isRecoverable({ category, enrollment }: Exception): boolean {
  const { kind } = enrollment.school;
  return absentCategories.has(category) && kind !== "charter" && kind !== "continuation";
}

// Each session has a date of its own, after those before it.
function createPlanner(random: Random, year: SchoolYear) {
  let free: EpochDay = 0;
  return ({ day, enrollment }: Exception): readonly string[] => {
    const { localId, school, gradeNumber } = enrollment;
    const { instructionalDays } = calendarOf(year, school);
    const isOnSaturday = isHit(random, recovery.saturdayShare);
    return drawHours(random, { gradeNumber, isOnSaturday }).flatMap((hours) => {
      const from = Math.max(free, day + integerBetween(random, 2, 9));
      const schoolDay = instructionalDays.find(
        (taught) => taught >= from && (!isOnSaturday || weekdayOf(taught) === friday),
      );
      const session = schoolDay === undefined ? year.endDay : schoolDay + (isOnSaturday ? 1 : 0);
      if (session >= Math.min(year.endDay, year.asOf)) return [];
      free = session + 1;
      return [[localId, codeInSis(school), toIso(day), toIso(session), hours].join(",")];
    });
  };
}

function drawHours(
  random: Random,
  of: { readonly gradeNumber: GradeNumber; readonly isOnSaturday: boolean },
): readonly number[] {
  const needed = of.gradeNumber <= 0 ? recovery.youngHours : recovery.hours;
  const sessions = of.isOnSaturday ? [needed] : [needed - 2, 2];
  return isHit(random, recovery.unfinishedShare) ? sessions.slice(1) : sessions;
}
