import { clearProjection, measuredProjection } from "./clear-projection.ts";
import {
  clearProjectionBacktest,
  measuredProjectionBacktest,
} from "./clear-projection-backtest.ts";
import { type Clearance, clearance, placeColumns } from "./clearance.ts";

/** How projections of the running year and their back-test are cleared. */
export const projectionClearances: readonly Clearance[] = [
  clearance(
    {
      table: "projection",
      measure: "msr_projection",
      columns: {
        ...placeColumns,
        reporting_category: "varchar",
        as_of: "varchar",
        students: "integer",
        rate_to_date: "double",
        rate: "double",
        low: "double",
        high: "double",
        history_years: "integer",
        basis: "varchar",
        disclosure: "varchar",
      },
    },
    measuredProjection,
    clearProjection,
  ),
  clearance(
    {
      table: "projection_backtest",
      measure: "msr_projection_backtest",
      columns: {
        month: "varchar",
        years: "integer",
        projections: "integer",
        error_points: "double",
        error_points_of_last_year: "double",
        error_points_to_date: "double",
        covered_percent: "double",
      },
    },
    measuredProjectionBacktest,
    clearProjectionBacktest,
  ),
];
