import { type EpochDay, toEpochDay } from "./epoch-days.ts";
import { getAt } from "./random.ts";
import { createSchoolCalendar, type SchoolCalendar, withClosure } from "./school-calendar.ts";
import type { School, SchoolPlan } from "./schools.ts";

/** A school year with its calendars. */
export interface SchoolYear {
  /** 0 for the first year of the folder. */
  readonly index: number;
  /** How many years before the running one. */
  readonly yearsAgo: number;
  /** 2026 for 2025-26. */
  readonly springYear: number;
  /** `2025-26`, the name of the year's folder. */
  readonly folder: string;
  /** `2025-2026`, as CALPADS writes it. */
  readonly label: string;
  /** 1 July and 30 June. */
  readonly startDay: EpochDay;
  readonly endDay: EpochDay;
  readonly isRunning: boolean;
  /** The last day that is known: 30 June unless the year is running. */
  readonly asOf: EpochDay;
  readonly district: SchoolCalendar;
  readonly charter: SchoolCalendar;
  /** In one year a single school had to close for a day. */
  readonly closedSchool?: { readonly school: School; readonly calendar: SchoolCalendar };
}

/** The spring year of the running school year. */
export const runningYear = 2026;

/** Returns the school years of the folder, the running one last. */
export function planSchoolYears(
  plan: SchoolPlan,
  { years, asOfDay }: { readonly years: number; readonly asOfDay: number },
): readonly SchoolYear[] {
  return Array.from({ length: years }, (_, index) => {
    const yearsAgo = years - 1 - index;
    return { index, yearsAgo, ...planSchoolYear(plan, yearsAgo, asOfDay) };
  });
}

/** Returns the calendar by which a school teaches in the year. */
export function calendarOf(year: SchoolYear, school: School): SchoolCalendar {
  if (school.kind === "charter") return year.charter;
  return year.closedSchool?.school === school ? year.closedSchool.calendar : year.district;
}

function planSchoolYear(
  plan: SchoolPlan,
  yearsAgo: number,
  asOfDay: number,
): Omit<SchoolYear, "index" | "yearsAgo"> {
  const springYear = runningYear - yearsAgo;
  const autumn = springYear - 1;
  const storm = { day: toEpochDay(2023, 1, 10), event: "Storm Closure" };
  const district = createSchoolCalendar(springYear, "district", storm);
  const isRunning = yearsAgo === 0;
  const endDay = toEpochDay(springYear, 6, 30);
  return {
    springYear,
    folder: `${autumn}-${String(springYear).slice(2)}`,
    label: `${autumn}-${springYear}`,
    startDay: toEpochDay(autumn, 7, 1),
    endDay,
    isRunning,
    asOf: isRunning ? getAt(district.instructionalDays, asOfDay - 1) : endDay,
    district,
    charter: createSchoolCalendar(springYear, "charter", storm),
    closedSchool: yearsAgo === 1 ? closeForSmoke(plan, district, autumn) : undefined,
  };
}

function closeForSmoke(plan: SchoolPlan, district: SchoolCalendar, autumn: number) {
  const school = getAt(plan.elementary, plan.elementary.length - 1);
  const closure = { day: toEpochDay(autumn, 10, 2), event: "Wildfire Smoke Closure" };
  return { school, calendar: withClosure(district, closure) };
}
