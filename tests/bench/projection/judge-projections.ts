import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { readRows } from "../../../src/duckdb/read-rows.ts";

const judgedRow = z.object({
  cds_code: z.string(),
  reporting_category: z.string(),
  /** The month at whose end the year is projected: `08` to `06`. */
  month: z.string(),
  students: z.int(),
  rate: z.number(),
  low: z.number(),
  high: z.number(),
  /** The rate when the year was over. */
  actual_rate: z.number(),
  last_rate: z.number(),
  rate_to_date: z.number().nullable(),
});

/** A projection of a place and category beside what came of it, and what naive rules say. */
export type JudgedProjection = z.infer<typeof judgedRow>;

const projections = `
  select
    cells.cds_code,
    cells.reporting_category,
    cells.point as month,
    actual.eligible_students as students,
    cells.expected_chronic / cells.expected_eligible as rate,
    measures.to_projection_bound(expected_chronic, expected_eligible, -deviations * sqrt(variance))
      as low,
    measures.to_projection_bound(expected_chronic, expected_eligible, deviations * sqrt(variance))
      as high,
    actual.chronic_students / actual.eligible_students as actual_rate,
    last_year.chronic_students / last_year.eligible_students as last_rate,
    cells.chronic_to_date / nullif(cells.eligible_to_date, 0) as rate_to_date
  from (
    select
      *,
      measures.to_projection_variance(
        uncertainty, school_uncertainty, reporting_category <> 'TA',
        district_spread, school_spread, group_spread
      ) as variance
    from measures.bld_projection_cell
    inner join measures.bld_projection_error using (school_year, point)
  ) as cells
  inner join dimensions.dim_school_year as years
    on years.school_year = cells.school_year and years.is_running
  inner join measures.bld_chronic_count as actual
    on actual.school_year = cells.school_year
    and actual.level = cells.level
    and actual.cds_code = cells.cds_code
    and actual.reporting_category = cells.reporting_category
  inner join measures.bld_chronic_count as last_year
    on last_year.school_year = cells.school_year - 1
    and last_year.level = cells.level
    and last_year.cds_code = cells.cds_code
    and last_year.reporting_category = cells.reporting_category
  where cells.point <> 'as-of' and actual.eligible_students >= 100
  order by all`;

/** Returns the projections of the simulated running year, of 100 students or more, month by month. */
export async function judgeProjections(
  connection: DuckDBConnection,
): Promise<readonly JudgedProjection[]> {
  return readRows(connection, projections, judgedRow);
}
