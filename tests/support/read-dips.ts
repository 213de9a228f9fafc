import { DuckDBDateValue } from "@duckdb/node-api";
import { z } from "zod";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { prepareDipModels, runDipModels } from "../bench/dips/open-dip-models.ts";
import { type BreakCalendar, loadCalendars } from "./break-calendar.ts";

/** A school on a calendar with so many students, and how many are absent on which day. */
export interface DipSchool {
  readonly cdsCode: string;
  readonly calendar: BreakCalendar;
  readonly students: number;
  readonly absentOn: (day: string, weekday: number) => number;
}

const dipRow = z.object({
  cds_code: z.string(),
  break_name: z.string(),
  position: z.string(),
  points: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  own_weight: z.number().nullable(),
  verdict: z.string(),
});

/** A position of a break as the models judge it, points to two decimals. */
export type JudgedDip = z.infer<typeof dipRow>;

const dayRow = z.object({ day: z.string(), weekday: z.int() });
const columns =
  "school_year integer, school_cds_code varchar, calendar_id varchar, reporting_category varchar, students_expected integer, days_absent double, calendar_date date";
const days =
  "select calendar_date::varchar as day, isodow(calendar_date)::integer as weekday from dimensions.dim_calendar_day where school_code = $school and is_instructional order by all";
const dips = `select cds_code, break_name, position, round(100 * excess, 2) as points,
  round(100 * ci_low, 2) as low, round(100 * ci_high, 2) as high, own_weight, verdict
  from measures.msr_attendance_dips
  order by cds_code, pool_date, array_position(['-3', '-2', '-1', 'before', '1', '2', '3', 'after'], position)`;

/** Returns what the models of dips say of these schools and their district, position by position. */
export async function readDips(schools: readonly DipSchool[]): Promise<JudgedDip[]> {
  return withDuckDb(":memory:", async (connection) => {
    await prepareDipModels(connection);
    await loadCalendars(connection, [
      ...new Map(schools.map(({ calendar }) => [calendar.school, calendar])).values(),
    ]);
    await connection.run(`create table facts.fct_taught_group_day (${columns})`);
    const appender = await connection.createAppender("fct_taught_group_day", "facts");
    for (const { cdsCode, calendar, students, absentOn } of schools) {
      const taught = await readRows(connection, days, dayRow, { school: calendar.school });
      for (const { day, weekday } of taught) {
        appender.appendInteger(2026);
        for (const text of [cdsCode, calendar.school, "TA"]) appender.appendVarchar(text);
        appender.appendInteger(students);
        appender.appendDouble(absentOn(day, weekday));
        appender.appendDate(new DuckDBDateValue(Math.round(Date.parse(day) / 86_400_000)));
        appender.endRow();
      }
    }
    appender.closeSync();
    await runDipModels(connection);
    return readRows(connection, dips, dipRow);
  });
}
