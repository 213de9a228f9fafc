import { toIso } from "./epoch-days.ts";
import { plantDips } from "./planted-dips.ts";
import type { SchoolCalendar } from "./school-calendar.ts";
import type { SchoolYear } from "./school-years.ts";
import { truthParameters } from "./truth-parameters.ts";

/**
 * Returns the lines of dips.csv, the header first: for both calendars of each year what share of the
 * students, in percentage points, a break keeps away beyond an ordinary day.
 */
export function listDipLines(years: readonly SchoolYear[], seed: number): readonly string[] {
  return [
    "academic_year,calendar,break_name,position,date,planted_points",
    ...years.flatMap((year) =>
      [year.district, year.charter].flatMap((calendar) => listDipsOf(year, calendar, seed)),
    ),
  ];
}

/** Returns the text of parameters.json: the options of the run and what was planted. */
export function printParameters(options: Readonly<Record<string, number>>): string {
  return `${JSON.stringify({ options, truth: truthParameters }, undefined, 2)}\n`;
}

function listDipsOf(year: SchoolYear, calendar: SchoolCalendar, seed: number): readonly string[] {
  return plantDips(calendar, { seed, springYear: year.springYear }).map((dip) =>
    [
      ...[year.folder, calendar.style, dip.breakName],
      ...[dip.position, toIso(dip.day), dip.points],
    ].join(","),
  );
}
