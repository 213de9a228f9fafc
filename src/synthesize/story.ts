import type { Stay } from "./enrollment.ts";
import { countBefore, type EpochDay } from "./epoch-days.ts";
import { getAt, integerBetween, type Random } from "./random.ts";
import { calendarOf, type SchoolYear } from "./school-years.ts";
import type { School, SchoolPlan } from "./schools.ts";
import { getSchoolOf, type Standing } from "./standing.ts";
import type { Student } from "./student.ts";

/** What a story needs to know. */
export interface Setting {
  readonly random: Random;
  readonly student: Student;
  readonly standing: Standing;
  readonly plan: SchoolPlan;
  readonly year: SchoolYear;
  /** The day from which the student is there this year: the first of the year, or the arrival. */
  readonly fromDay: EpochDay;
}

/** How a student's year went, and how it goes on: away is a year elsewhere before coming back. */
export interface StudentYear {
  readonly stays: readonly Stay[];
  readonly standing: Standing;
  readonly next: "stays" | "leaves" | "goes away";
}

/** One of the ways a student's year can go. */
export type Story = (setting: Setting) => StudentYear;

/** Returns the school the student's standing leads to. */
export function ownSchool({ plan, standing }: Setting): School {
  return getSchoolOf(plan, standing);
}

/** Returns the school's instructional days from a day on. */
export function daysFrom(setting: Setting, school: School, day: EpochDay): readonly EpochDay[] {
  const days = calendarOf(setting.year, school).instructionalDays;
  return days.slice(countBefore(days, day));
}

/** Returns the school's last instructional day. */
export function lastDayOf(setting: Setting, school: School): EpochDay {
  const days = calendarOf(setting.year, school).instructionalDays;
  return getAt(days, days.length - 1);
}

/**
 * Returns a school day on which something happens, with at least `margin` school days before it
 * (from the student's first) and after it; undefined when the year is too short for that.
 */
export function findTurningDay(
  setting: Setting,
  school: School,
  margin: number,
): EpochDay | undefined {
  const days = daysFrom(setting, school, setting.fromDay);
  if (days.length <= 2 * margin) return undefined;
  return days[integerBetween(setting.random, margin, days.length - 1 - margin)];
}

/** Returns the first instructional day of the school after the day, or the day after it. */
export function schoolDayAfter(setting: Setting, school: School, day: EpochDay): EpochDay {
  return daysFrom(setting, school, day + 1)[0] ?? day + 1;
}
