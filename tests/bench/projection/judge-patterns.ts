import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { readRows } from "../../../src/duckdb/read-rows.ts";
import { project } from "../../../src/project.ts";
import { readModels } from "../../../src/warehouse/read-model.ts";

const monthRow = z.object({ month: z.string(), day: z.int(), date: z.string() });
const judgedRow = z.object({
  metric: z.enum(["attendance", "truancy"]),
  cds_code: z.string(),
  month: z.string(),
  rate: z.number(),
  low: z.number(),
  high: z.number(),
  actual_rate: z.number(),
  last_rate: z.number(),
  rate_to_date: z.number(),
});

/** A projection of attendance or truancy beside what came of it, and what naive rules say. */
export type JudgedPattern = z.infer<typeof judgedRow>;

/**
 * The simulated students' days and truancy by every day of a year. Four of ten absences, drawn by
 * number, are without an excuse; three of them make a truant.
 */
const courses = `
  create or replace table simulated.course as
  with places as (
    select school_year, student_key, school, unnest(['S' || school, 'D']) as cds_code,
      first_day, last_day
    from simulated.stay
  ),
  points as (select distinct day from simulated.month),
  expected as (
    select places.school_year, places.cds_code, points.day, places.student_key,
      sum(greatest(0, least(places.last_day, points.day) - places.first_day + 1)) as days_expected
    from places cross join points where places.first_day <= points.day group by all
  ),
  absent as (
    select places.school_year, places.cds_code, points.day, places.student_key, count(*) as days_absent,
      count(*) filter (hash(absences.student_key, absences.school_year, absences.day) % 10 < 4)
        as unexcused
    from places
    inner join simulated.absence as absences
      on absences.school_year = places.school_year
      and absences.student_key = places.student_key
      and absences.school = places.school
      and absences.day between places.first_day and places.last_day
    inner join points on points.day >= absences.day
    group by all
  )
  select expected.school_year, expected.cds_code, expected.day, count(*) as students,
    sum(days_expected) as days_expected, sum(coalesce(days_absent, 0)) as days_absent,
    count(*) filter (unexcused >= 3) as truants
  from expected left join absent using (school_year, cds_code, day, student_key)
  group by all`;

const figures = `
  select metric, metric as figure, 'S' as level, cds_code, '' as grade_category,
    'TA' as student_group, school_year, day, students::integer as students,
    if(metric = 'attendance', 100 * (days_expected - days_absent), truants)::bigint as numerator,
    if(metric = 'attendance', 100 * days_expected, students)::bigint as denominator
  from simulated.course cross join (select unnest(['attendance', 'truancy']) as metric) as metrics`;

const months = `
  create or replace table simulated.month as
  select strftime(max(calendar_date), '%m') as month, max(day)::integer as day,
    max(calendar_date) as date
  from simulated.day
  where school_year = (select max(school_year) from simulated.day)
  group by date_trunc('month', calendar_date)`;

/** What the model reads, when the last year is seen from a day; other years after as many days. */
const tablesOfDay = (day: number): Readonly<Record<string, string>> => ({
  "measures.bld_goal_point": `
    select figures.* exclude (day), 2026 as goal_year, months.date as point_date
    from (${figures}) as figures inner join simulated.month as months using (day)`,
  "measures.bld_goal_year": `
    select * exclude (day) from (${figures}) as figures
    where day = (select max(day) from simulated.month)`,
  "facts.fct_targeted_point": `
    select 2026 as school_year, 2026 as goal_year, date as point_date, day + 1 as cut_day
    from simulated.month`,
  "dimensions.dim_smartie_goal": `
    select 2026 as goal_year, date as look_date, true as is_in_force, true as is_goal_year_running
    from simulated.month where day = ${day}`,
});

const judged = `
  select patterns.metric, patterns.cds_code, $month as month, projected as rate,
    projected_low as low, projected_high as high,
    actual.numerator / actual.denominator as actual_rate,
    last_year.numerator / last_year.denominator as last_rate,
    so_far.numerator / so_far.denominator as rate_to_date
  from measures.bld_goal_year_pattern as patterns
  inner join measures.bld_goal_year as actual
    on actual.metric = patterns.metric and actual.cds_code = patterns.cds_code
    and actual.school_year = 2026 and actual.students >= 100
  inner join measures.bld_goal_year as last_year
    on last_year.metric = patterns.metric and last_year.cds_code = patterns.cds_code
    and last_year.school_year = 2025
  inner join measures.bld_goal_point as so_far
    on so_far.metric = patterns.metric and so_far.cds_code = patterns.cds_code
    and so_far.school_year = 2026 and so_far.point_date = $date::date
  order by all`;

/**
 * Returns the projections of attendance and truancy of the simulated running year, of the district
 * and its schools of 100 students or more, at the end of each month, by the warehouse's own model.
 */
export async function judgePatterns(connection: DuckDBConnection): Promise<JudgedPattern[]> {
  const models = await Promise.all(
    ["2_dimensions", "4_measures"].map((folder) => readModels(project.sql, folder)),
  );
  const run = async (name: string) => {
    const model = models.flat().find(({ table }) => table === name);
    if (!model) throw new Error(`unknown model: ${name}`);
    await connection.run(
      `create or replace table ${model.schema}.${model.table} as ${model.select}`,
    );
  };
  await connection.run(months);
  await connection.run(courses);
  await run("dim_goal_policy");
  const points = await readRows(
    connection,
    "select month, day, date::varchar as date from simulated.month order by day",
    monthRow,
  );
  const rows: JudgedPattern[] = [];
  for (const { month, day, date } of points.slice(0, -1)) {
    for (const [table, select] of Object.entries(tablesOfDay(day)))
      await connection.run(`create or replace table ${table} as ${select}`);
    await run("bld_goal_year_pattern");
    rows.push(...(await readRows(connection, judged, judgedRow, { month, date })));
  }
  return rows;
}
