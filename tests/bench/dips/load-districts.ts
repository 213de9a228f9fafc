import { type DuckDBAppender, type DuckDBConnection, DuckDBDateValue } from "@duckdb/node-api";
import { listBreakPositions } from "../../../src/synthesize/break-windows.ts";
import { toEpochDay } from "../../../src/synthesize/epoch-days.ts";
import {
  createSchoolCalendar,
  type SchoolCalendar,
  withClosure,
} from "../../../src/synthesize/school-calendar.ts";
import { chanceOf } from "../context/random.ts";
import type { DipScenario } from "./scenarios.ts";
import { type SimulatedSchool, simulateSchool } from "./simulate-school.ts";

/** A planted dip: what a school's side of a break truly has, points. */
export interface PlantedTruth {
  readonly cdsCode: string;
  readonly students: number;
  readonly springYear: number;
  readonly planted: SimulatedSchool["planted"];
}

const schoolSizes = [60, 130, 220, 350, 550, 800, 1050, 1300, 1600] as const;
const springYears = [2024, 2025, 2026] as const;

const tables = {
  dim_calendar_day:
    "school_year integer, school_code varchar, track varchar, day_type varchar, event varchar, calendar_date date, is_instructional boolean",
  fct_taught_group_day:
    "school_year integer, school_cds_code varchar, calendar_id varchar, reporting_category varchar, students_expected integer, days_absent double, calendar_date date",
};

/** Returns a year's calendar; in the scenario of closures a day beside two breaks is closed. */
export function calendarOf(springYear: number, { hasClosures }: DipScenario): SchoolCalendar {
  const calendar = createSchoolCalendar(springYear, "district");
  if (!hasClosures) return calendar;
  const near = listBreakPositions(calendar).filter(
    ({ breakName, position }) =>
      (breakName === "Thanksgiving Break" && position === 2) ||
      (breakName === "Presidents' Day" && position === -1),
  );
  return near.reduce((closed, { day }) => withClosure(closed, { day, event: "Storm" }), calendar);
}

async function loadCalendars(connection: DuckDBConnection, scenario: DipScenario): Promise<void> {
  await connection.run(
    `create or replace table dimensions.dim_calendar_day (${tables.dim_calendar_day})`,
  );
  const appender = await connection.createAppender("dim_calendar_day", "dimensions");
  for (const springYear of springYears) {
    for (const { day, dayType, event } of calendarOf(springYear, scenario).weekdays) {
      appender.appendInteger(springYear);
      for (const text of ["0000001", "", dayType, event]) appender.appendVarchar(text);
      appender.appendDate(new DuckDBDateValue(day));
      appender.appendBoolean(dayType === "instructional");
      appender.endRow();
    }
  }
  appender.closeSync();
}

interface Simulated extends PlantedTruth {
  readonly absent: SimulatedSchool["absent"];
  readonly days: SchoolCalendar["instructionalDays"];
}

/** Returns the nine schools of the seed's district, each with its year. */
function simulateDistrict(seed: number, scenario: DipScenario): Simulated[] {
  const springYear = springYears[seed % springYears.length] ?? 2026;
  const calendar = calendarOf(springYear, scenario);
  const days = calendar.instructionalDays;
  const positions = new Map(listBreakPositions(calendar).map((place) => [place.day, place]));
  const common = chanceOf(seed, 0xd15, toEpochDay(springYear, 1, 1));
  const spread = scenario.hasBadDays ? 0.08 : 0.03;
  const districtDays = days.map(() => Math.exp(spread * common.normal()));
  return schoolSizes.map((students, school) => {
    const plan = { seed, school, students, springYear, days, positions, districtDays, scenario };
    const cdsCode = `27${String(10_000 + seed)}${String(school + 1).padStart(7, "0")}`;
    return { cdsCode, students, springYear, days, ...simulateSchool(plan) };
  });
}

function appendDays(appender: DuckDBAppender, school: Simulated): void {
  for (const [at, day] of school.days.entries()) {
    appender.appendInteger(school.springYear);
    for (const text of [school.cdsCode, "0000001", "TA"]) appender.appendVarchar(text);
    appender.appendInteger(school.students);
    appender.appendDouble(school.absent[at] ?? 0);
    appender.appendDate(new DuckDBDateValue(day));
    appender.endRow();
  }
}

/**
 * Simulates districts of nine schools, one a seed, and loads their days where the models of dips
 * read them; returns what was planted.
 */
export async function loadDistricts(
  connection: DuckDBConnection,
  { scenario, seeds }: { readonly scenario: DipScenario; readonly seeds: readonly number[] },
): Promise<PlantedTruth[]> {
  await loadCalendars(connection, scenario);
  await connection.run(
    `create or replace table facts.fct_taught_group_day (${tables.fct_taught_group_day})`,
  );
  const appender = await connection.createAppender("fct_taught_group_day", "facts");
  const schools = seeds.flatMap((seed) => simulateDistrict(seed, scenario));
  for (const school of schools) appendDays(appender, school);
  appender.closeSync();
  return schools;
}
