import { toIso } from "./epoch-days.ts";
import type { CalendarDay } from "./school-calendar.ts";
import type { SchoolYear } from "./school-years.ts";
import { cdsCodeOf, type SchoolPlan } from "./schools.ts";

/**
 * Returns the lines of calendar.csv, the header first: the district's days for all schools, the
 * charters' own, and the one day on which a single school was closed.
 */
export function listCalendarLines(year: SchoolYear, plan: SchoolPlan): readonly string[] {
  return [
    "school_code,date,day_type,event",
    ...year.district.weekdays.map((row) => toLine("*", row)),
    ...plan.charter.flatMap((school) =>
      year.charter.weekdays.map((row) => toLine(cdsCodeOf(school), row)),
    ),
    ...listClosedDays(year),
  ];
}

function listClosedDays({ closedSchool, district }: SchoolYear): readonly string[] {
  if (!closedSchool) return [];
  return closedSchool.calendar.weekdays
    .filter((row, index) => row.dayType !== district.weekdays[index]?.dayType)
    .map((row) => toLine(closedSchool.school.code, row));
}

function toLine(code: string, { day, dayType, event }: CalendarDay): string {
  return `${code},${toIso(day)},${dayType},${event}`;
}
