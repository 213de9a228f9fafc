import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { toEpochDay } from "../../src/synthesize/epoch-days.ts";
import {
  type Appenders,
  appendCalendar,
  appendIntegers,
  createAppenders,
} from "../bench/projection/load-district.ts";
import {
  prepareProjectionModels,
  runProjectionModels,
} from "../bench/projection/open-projection-models.ts";

/** Students of a year alike: days absent in the first half of its 100 days, and in the second. */
export interface AlikeStudents {
  readonly year: number;
  readonly students: number;
  readonly absentBefore: number;
  readonly absentAfter?: number;
  /** The student of the first; the others follow. Without it all are new. */
  readonly firstKey?: number;
  readonly school?: number;
  /** The days from and to which they are enrolled, of 0 to 99. */
  readonly firstDay?: number;
  readonly lastDay?: number;
}

const daysInYear = 100;
const daysBefore = 50;

const projectedRow = z.object({
  level: z.string(),
  cds_code: z.string(),
  point: z.string(),
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  basis: z.string(),
});

/** A place of the running year projected at one point. */
export type ProjectedPlace = z.infer<typeof projectedRow>;

const projected = `
  select
    level, cds_code, point,
    expected_chronic / expected_eligible as rate,
    measures.to_projection_bound(expected_chronic, expected_eligible, -deviations * sqrt(variance))
      as low,
    measures.to_projection_bound(expected_chronic, expected_eligible, deviations * sqrt(variance))
      as high,
    basis
  from (
    select *, measures.to_projection_variance(
      uncertainty, school_uncertainty, reporting_category <> 'TA',
      district_spread, school_spread, group_spread
    ) as variance
    from measures.bld_projection_cell
    inner join measures.bld_projection_error using (school_year, point)
  )
  inner join dimensions.dim_school_year using (school_year)
  where is_running and reporting_category = 'TA'
  order by all`;

function appendStudent(appenders: Appenders, key: number, group: AlikeStudents): void {
  const { year, absentBefore, absentAfter = 0, school = 0, firstDay = 0, lastDay = 99 } = group;
  for (const value of [year, key, school, 4]) appenders.student.appendInteger(value);
  appenders.student.appendBoolean(false);
  appenders.student.appendBoolean(false);
  appenders.student.endRow();
  appendIntegers(appenders.stay, year, key, school, firstDay, lastDay);
  const absent = (day: number) => appendIntegers(appenders.absence, year, key, school, day);
  for (let day = 0; day < absentBefore; day += 1) absent(firstDay + day);
  for (let day = 0; day < absentAfter; day += 1) absent(Math.max(firstDay, daysBefore) + day);
}

async function loadStudents(
  connection: DuckDBConnection,
  groups: readonly AlikeStudents[],
): Promise<void> {
  const appenders = await createAppenders(connection);
  const calendars = new Map(
    groups.map(({ year }) => {
      const first = toEpochDay(year - 1, 9, 1);
      return [year, Array.from({ length: daysInYear }, (_, day) => first + day)];
    }),
  );
  for (const [year, days] of calendars) appendCalendar(appenders.day, year, days);
  let nextKey = 1;
  for (const group of groups) {
    const from = group.firstKey ?? nextKey;
    for (let key = from; key < from + group.students; key += 1)
      appendStudent(appenders, key, group);
    nextKey = Math.max(nextKey, from + group.students);
  }
  for (const appender of Object.values(appenders)) appender.closeSync();
}

/**
 * Calls `use` with a warehouse in memory in which these students of one district are projected, half
 * way through the newest year (`asOfDay` days into it).
 */
export async function withProjectedStudents<Result>(
  groups: readonly AlikeStudents[],
  use: (connection: DuckDBConnection) => Promise<Result>,
  {
    asOfDay = daysBefore,
    hasWholeCalendar = true,
  }: { readonly asOfDay?: number; readonly hasWholeCalendar?: boolean } = {},
): Promise<Result> {
  return withDuckDb(":memory:", async (connection) => {
    await prepareProjectionModels(connection);
    await loadStudents(connection, groups);
    await connection.run(
      `create table simulated.run as select calendar_date as as_of from simulated.day where day = ${asOfDay - 1} order by school_year desc limit 1`,
    );
    if (!hasWholeCalendar) {
      await connection.run(
        "delete from simulated.day where calendar_date > (select as_of from simulated.run)",
      );
      await connection.run("update simulated.stay set last_day = 49 where school_year = 2026");
    }
    await runProjectionModels(connection);
    return use(connection);
  });
}

/** Returns the projections of all students of each place in the running year, point by point. */
export async function readProjections(connection: DuckDBConnection): Promise<ProjectedPlace[]> {
  return readRows(connection, projected, projectedRow);
}
