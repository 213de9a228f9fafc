import { z } from "zod";
import { count } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const points = z.number().min(0).max(100);
const month = z.string().regex(/^(0[1-9]|1[0-2])$/);

const judged = {
  projections: count.meta({ title: "Places whose year was projected" }),
  error_points: points.meta({ title: "Mean error of the projection, points" }),
  error_points_of_last_year: points.meta({ title: "Mean error of last year's rate, points" }),
  error_points_to_date: points
    .nullable()
    .meta({ title: "Mean error of the rate to date, points; null before anybody counts" }),
  covered_percent: points.meta({ title: "80% ranges that held the final rate" }),
};

const row = z.object({
  month: month.meta({ title: "The month at whose end the year is projected" }),
  years: count.meta({ title: "Finished years projected from the others" }),
  ...judged,
});

/** How projections would have done in the district's own finished years. */
export const projectionBacktest = publishedTable({
  table: "projection_backtest",
  title: "Back-test of projections on the district's own years",
  grain: ["month"],
  row,
});

/** A month of the back-test. */
export type ProjectionBacktest = z.infer<typeof row>;

const calibrationRow = z.object({
  metric: z.enum(["chronic_absenteeism", "attendance", "truancy"]).meta({
    title: "What is projected: students' chances, or how earlier years went on",
  }),
  earlier_years: count.meta({ title: "Years before the projected one" }),
  month: z.union([month, z.literal("10-03")]).meta({
    title: "The month at whose end the year is projected; 10-03: all from October to March",
  }),
  districts: count.meta({ title: "Simulated districts: seeds 1001 and on" }),
  ...judged,
  has_target: z.boolean().meta({ title: "The method promises a result here" }),
});

/** How projections did in simulated districts. */
export const projectionCalibration = publishedTable({
  table: "projection_calibration",
  title: "Calibration of projections on simulated districts",
  grain: ["metric", "earlier_years", "month"],
  row: calibrationRow,
});

/** A month of the calibration. */
export type ProjectionCalibration = z.infer<typeof calibrationRow>;
