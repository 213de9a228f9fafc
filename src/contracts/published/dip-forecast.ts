import { z } from "zod";
import { breakId, breakType } from "./attendance-dips.ts";
import { printed, printedPlace } from "./download-fields.ts";
import { cdsCode, count, disclosure, isoDate, level, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const points = z.number().min(-100).max(100).nullable();

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  break_id: breakId,
  break_name: z.string().min(1),
  break_type: breakType,
  window_start: isoDate,
  window_end: isoDate,
  before_start: isoDate.nullable(),
  before_end: isoDate.nullable(),
  after_start: isoDate.nullable(),
  after_end: isoDate.nullable(),
  expected_excess_points: points.meta({ title: "Excess to expect on the days of the window" }),
  points_low: points.meta({ title: "Lower end of the 95% range for one coming year" }),
  points_high: points.meta({ title: "Upper end of the 95% range for one coming year" }),
  before_points: points,
  after_points: points,
  history_years: count.meta({ title: "Earlier years of the same break; 0: of its kind" }),
  basis: z.enum(["same break", "same kind of break", "no history"]),
  outreach_before: isoDate.nullable(),
  outreach_after: isoDate.nullable(),
  disclosure,
});

/** The coming breaks, what to expect and when to reach out. */
export const dipForecast = publishedTable({
  table: "dip_forecast",
  title: "Coming breaks and the dips to expect",
  grain: ["school_year", "level", "cds_code", "break_id"],
  row,
});

/** A coming break of a place. */
export type DipForecast = z.infer<typeof row>;

/** `/downloads/dip_forecast.csv`. */
export const dipForecastDownload = publishedTable({
  table: "dip_forecast_download",
  title: "Coming breaks and the dips to expect",
  grain: ["academic_year", "level", "cds_code", "break_id"],
  row: z.object({
    ...printedPlace,
    break_name: printed("Name of the break, from the calendar"),
    window_start: printed("First instructional day of the window before the break"),
    window_end: printed("Last instructional day of the window after the break"),
    expected_excess_points: printed(
      "Percentage points of absence above the ordinary to expect on the days of the window; - without history",
    ),
    outreach_before: printed("Reach out before the break on this day"),
    outreach_after: printed("Reach out after the break on this day; - where school is over"),
    break_id: printed("School year, type and name of the break"),
    break_type: printed("long weekend, mid-week day off, break, year start, year end"),
    points_low: printed("Lower end of the 95% range for one year"),
    points_high: printed("Upper end of the 95% range for one year"),
    before_points: printed("The points of the days before the break"),
    after_points: printed("The points of the days after the break"),
    basis: printed("same break: earlier years of it; same kind of break; no history"),
  }),
});
