import { shiftDate } from "./dates.ts";
import { drawExit, noExit } from "./exit-plan.ts";
import { drawGrade, gradeReached } from "./grade-plan.ts";
import type { Person } from "./people.ts";
import type { Plan } from "./plan.ts";
import type { CalendarPlan } from "./plan-calendar.ts";
import type { SchoolPlan } from "./plan-schools.ts";
import type { YearPlan } from "./plan-years.ts";
import type { Random } from "./random.ts";

/** How much a student misses of the days at a school. */
export type Attitude = "none" | "few" | "below" | "tie" | "high" | "all";

/** An enrollment as it will be written; an open exit is empty. */
export type EnrollmentPlan = {
  readonly person: Person;
  readonly district: string;
  readonly school: string;
  readonly localId: string;
  readonly entry: string;
  readonly exit: string;
  readonly status: string;
  readonly grade: string;
  readonly exitReason: string;
  readonly completion: string;
  readonly track: string;
  readonly isExempt: boolean;
  readonly attitude: Attitude;
  /** A plain full year at one school: its outcome is known beforehand. */
  readonly isClean: boolean;
};

/** Everything an enrollment is drawn from. */
export type YearContext = {
  readonly random: Random;
  readonly plan: Plan;
  readonly year: YearPlan;
  readonly calendar: CalendarPlan;
};

export const attitudes: readonly Attitude[] = ["none", "few", "few", "below", "tie", "high", "all"];

/** Makes the enrollment of a person from a first to a last day (empty: open) at a school. */
export function enroll(
  { random, plan, year, calendar }: YearContext,
  person: Person,
  school: SchoolPlan,
  first: string,
  last: string,
  details: Partial<EnrollmentPlan> = {},
): EnrollmentPlan {
  const grade = details.grade ?? drawGrade(random, school, gradeReached(person, plan, year));
  return {
    person,
    district: school.district,
    school: school.code,
    localId: random.pick(person.localIds.get(school.district) ?? []),
    entry: first,
    exit: last === "" || plan.isExitInclusive ? last : shiftDate(last, 1),
    status: "10",
    grade,
    ...(last === "" ? noExit : drawExit(random, grade)),
    track: random.pick(calendar.tracksOf(school.code)),
    isExempt: false,
    attitude: random.pick(attitudes.slice(0, 6)),
    isClean: false,
    ...details,
  };
}
