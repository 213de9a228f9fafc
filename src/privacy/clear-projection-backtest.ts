import { z } from "zod";

/** A month's back-test over a district's own finished years; errors and shares 0 to 1. */
export const measuredProjectionBacktest = z.object({
  month: z.string(),
  years: z.int(),
  projections: z.int(),
  mean_error: z.number(),
  mean_error_of_last_year: z.number(),
  mean_error_to_date: z.number().nullable(),
  covered_share: z.number(),
});

const toTenths = (share: number): number => Math.round(1000 * share) / 10;

/** Returns a month's back-test to a tenth of a point or percent: means over all students of places. */
export function clearProjectionBacktest(row: z.infer<typeof measuredProjectionBacktest>) {
  const { month, years, projections, mean_error_to_date } = row;
  return {
    ...{ month, years, projections },
    error_points: toTenths(row.mean_error),
    error_points_of_last_year: toTenths(row.mean_error_of_last_year),
    error_points_to_date: mean_error_to_date === null ? null : toTenths(mean_error_to_date),
    covered_percent: toTenths(row.covered_share),
  };
}
