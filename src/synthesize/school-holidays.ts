import {
  type EpochDay,
  toEpochDay,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from "./epoch-days.ts";

/** Which of the two calendars: the district's, or the one the charters keep. */
export type CalendarStyle = "district" | "charter";

/** A run of days without school, both ends included. */
export interface DayOff {
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  readonly dayType: "holiday" | "break" | "staff_day";
  readonly event: string;
}

const monday = 1;
const thursday = 4;

/** Returns the days off of the school year that ends in this spring. */
export function listDaysOff(springYear: number, style: CalendarStyle): readonly DayOff[] {
  return [
    ...listNationalHolidays(springYear),
    ...(style === "district" ? listDistrictBreaks(springYear) : listCharterBreaks(springYear)),
  ];
}

function listNationalHolidays(springYear: number): readonly DayOff[] {
  const autumn = springYear - 1;
  return [
    oneDay(weekdayOnOrAfter(toEpochDay(autumn, 9, 1), monday), "holiday", "Labor Day"),
    oneDay(observed(toEpochDay(autumn, 11, 11)), "holiday", "Veterans Day"),
    oneDay(nth(springYear, 1, 3), "holiday", "Martin Luther King Jr. Day"),
    oneDay(weekdayOnOrBefore(toEpochDay(springYear, 5, 31), monday), "holiday", "Memorial Day"),
  ];
}

function listDistrictBreaks(springYear: number): readonly DayOff[] {
  const autumn = springYear - 1;
  const christmasMonday = weekdayOnOrBefore(toEpochDay(autumn, 12, 24), monday);
  const aprilMonday = weekdayOnOrAfter(toEpochDay(springYear, 4, 1), monday);
  return [
    oneDay(nth(autumn, 10, 2), "staff_day", "Staff Development Day"),
    weeks(thanksgiving(autumn) - 3, 1, "Thanksgiving Break"),
    weeks(christmasMonday, 2, "Winter Break"),
    oneDay(christmasMonday + 14, "staff_day", "Teacher Work Day"),
    oneDay(nth(springYear, 2, 3), "holiday", "Presidents' Day"),
    oneDay(nth(springYear, 3, 2), "staff_day", "Staff Development Day"),
    weeks(aprilMonday, 1, "Spring Break"),
  ];
}

function listCharterBreaks(springYear: number): readonly DayOff[] {
  const autumn = springYear - 1;
  const thursdayOff = thanksgiving(autumn);
  const newYearMonday = weekdayOnOrBefore(toEpochDay(springYear, 1, 1), monday);
  return [
    {
      firstDay: thursdayOff - 1,
      lastDay: thursdayOff + 1,
      dayType: "break",
      event: "Thanksgiving Break",
    },
    weeks(newYearMonday - 7, 3, "Winter Break"),
    weeks(nth(springYear, 2, 3), 1, "February Break"),
    weeks(weekdayOnOrAfter(toEpochDay(springYear, 3, 18), monday), 1, "Spring Break"),
    oneDay(nth(autumn, 10, 3) - 3, "staff_day", "Family Conference Day"),
  ];
}

function thanksgiving(year: number): EpochDay {
  return weekdayOnOrAfter(toEpochDay(year, 11, 1), thursday) + 21;
}

function nth(year: number, month: number, count: number): EpochDay {
  return weekdayOnOrAfter(toEpochDay(year, month, 1), monday) + 7 * (count - 1);
}

function observed(day: EpochDay): EpochDay {
  if (weekdayOf(day) === 6) return day - 1;
  return weekdayOf(day) === 0 ? day + 1 : day;
}

function oneDay(day: EpochDay, dayType: DayOff["dayType"], event: string): DayOff {
  return { firstDay: day, lastDay: day, dayType, event };
}

function weeks(firstMonday: EpochDay, count: number, event: string): DayOff {
  return { firstDay: firstMonday, lastDay: firstMonday + 7 * count - 3, dayType: "break", event };
}
