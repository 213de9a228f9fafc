import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { prepareDipModels, runBreakModels } from "../bench/dips/open-dip-models.ts";

/** Days off of a calendar: first and last day, kind, event. */
export type DaysOff = readonly [first: string, last: string, dayType: string, event: string];

/** A school's calendar: every weekday from first to last is taught but for the days off. */
export interface BreakCalendar {
  readonly school: string;
  readonly track?: string;
  readonly first: string;
  readonly last: string;
  readonly off: readonly DaysOff[];
}

const columns =
  "school_year integer, school_code varchar, track varchar, day_type varchar, event varchar, calendar_date date, is_instructional boolean";

async function insertDays(
  connection: DuckDBConnection,
  { school, track = "", first, last, off }: BreakCalendar,
): Promise<void> {
  await connection.run(
    `insert into dimensions.dim_calendar_day
     select 2026, $school, $track, 'instructional', '', day, true
     from (select unnest(generate_series($first::date, $last::date, interval 1 day))::date as day)
     where isodow(day) <= 5`,
    { school, track, first, last },
  );
  for (const [from, to, dayType, event] of off) {
    await connection.run(
      `update dimensions.dim_calendar_day
       set day_type = $dayType, event = $event, is_instructional = false
       where school_code = $school and track = $track and calendar_date between $from and $to`,
      { school, track, from, to, dayType, event },
    );
  }
}

/** Fills `dimensions.dim_calendar_day` with these calendars. */
export async function loadCalendars(
  connection: DuckDBConnection,
  calendars: readonly BreakCalendar[],
): Promise<void> {
  await connection.run(`create table dimensions.dim_calendar_day (${columns})`);
  for (const calendar of calendars) await insertDays(connection, calendar);
}

const lineRow = z.object({ line: z.string() });

/** Returns the lines that a query gives over the models of breaks of these calendars. */
export async function readBreaks(
  calendars: readonly BreakCalendar[],
  query: string,
): Promise<string[]> {
  return withDuckDb(":memory:", async (connection) => {
    await prepareDipModels(connection);
    await loadCalendars(connection, calendars);
    await runBreakModels(connection);
    return (await readRows(connection, query, lineRow)).map(({ line }) => line);
  });
}

/** Every break: its id, days off and the instructional days before it. */
export const everyBreak = `
  select concat_ws(' ', windows.calendar_id, windows.break_id, windows.own_type,
    windows.weekdays_off, breaks.days_before) as line
  from dimensions.dim_school_break_window as windows
  inner join dimensions.dim_school_break as breaks using (school_year, calendar_id, break_number)
  where windows.own_type not like 'year %' order by windows.calendar_id, breaks.anchor_date`;

/** Every day beside a break: its date, break and position. */
export const everyWindowDay = `
  select concat_ws(' ', calendar_date, break_name, position) as line
  from dimensions.dim_school_break_day as days
  inner join dimensions.dim_school_break as breaks
    on breaks.school_year = days.school_year and breaks.calendar_id = days.calendar_id
    and breaks.break_number = days.nearest_break_number
  where position is not null order by calendar_date`;
