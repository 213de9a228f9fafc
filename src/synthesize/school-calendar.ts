import { type EpochDay, isWeekday, toEpochDay, weekdayOnOrAfter } from "./epoch-days.ts";
import { type CalendarStyle, type DayOff, listDaysOff } from "./school-holidays.ts";

/** One weekday of a calendar, as calendar.csv says it. */
export interface CalendarDay {
  readonly day: EpochDay;
  readonly dayType: "instructional" | "holiday" | "break" | "staff_day" | "closure";
  readonly event: string;
}

/** The weekdays of a school year and, apart, those on which school is taught, in order. */
export interface SchoolCalendar {
  readonly style: CalendarStyle;
  readonly weekdays: readonly CalendarDay[];
  readonly instructionalDays: readonly EpochDay[];
}

/** A day on which school was planned but could not be held. */
export interface Closure {
  readonly day: EpochDay;
  readonly event: string;
}

const plannedDays = 180;
const tuesday = 2;

/** Returns the calendar of a school year: 180 planned days from August to early June. */
export function createSchoolCalendar(
  springYear: number,
  style: CalendarStyle,
  closure?: Closure,
): SchoolCalendar {
  const orientation = findOrientationDay(springYear, style);
  const daysOff = listDaysOff(springYear, style);
  const weekdays: CalendarDay[] = [
    { day: orientation, dayType: "staff_day", event: "Teacher Orientation" },
  ];
  let planned = 0;
  for (let day = orientation + 1; planned < plannedDays; day += 1) {
    if (!isWeekday(day)) continue;
    const dayOff = daysOff.find((off) => off.firstDay <= day && day <= off.lastDay);
    if (!dayOff) planned += 1;
    weekdays.push(toCalendarDay(day, dayOff, closure));
  }
  return { style, weekdays, instructionalDays: listInstructionalDays(weekdays) };
}

/** Returns the same calendar with one more day closed. */
export function withClosure(calendar: SchoolCalendar, closure: Closure): SchoolCalendar {
  const weekdays = calendar.weekdays.map((weekday) =>
    weekday.day === closure.day ? toCalendarDay(weekday.day, undefined, closure) : weekday,
  );
  return { ...calendar, weekdays, instructionalDays: listInstructionalDays(weekdays) };
}

// The charter's year begins earlier and ends later than the district's, so that its own rows
// cover every date for which the district has a row for all schools.
function findOrientationDay(springYear: number, style: CalendarStyle): EpochDay {
  const districtOrientation = weekdayOnOrAfter(toEpochDay(springYear - 1, 8, 14), tuesday);
  return style === "district" ? districtOrientation : districtOrientation - 1;
}

function toCalendarDay(day: EpochDay, dayOff?: DayOff, closure?: Closure): CalendarDay {
  if (dayOff) return { day, dayType: dayOff.dayType, event: dayOff.event };
  if (closure?.day === day) return { day, dayType: "closure", event: closure.event };
  return { day, dayType: "instructional", event: "" };
}

function listInstructionalDays(weekdays: readonly CalendarDay[]): readonly EpochDay[] {
  return weekdays.filter((row) => row.dayType === "instructional").map((row) => row.day);
}
