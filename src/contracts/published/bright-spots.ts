import { z } from "zod";
import { cdsCode, disclosure, level, rate, reportingCategory, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const points = z.number();

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  kind: z
    .enum(["school", "district", "grade", "group"])
    .meta({ title: "What is compared with others of its kind" }),
  chronic_rate: rate.nullable().meta({ title: "Chronically absent, share of eligible (0 to 1)" }),
  rate_before: rate.nullable().meta({ title: "The same a year before" }),
  expected_rate: rate.nullable().meta({
    title: "Rate to be expected from the year before, the students and the change elsewhere",
  }),
  difference_points: points
    .nullable()
    .meta({ title: "Rate less expected rate, percentage points; below 0 is better" }),
  ci_low: points.nullable().meta({ title: "Lower end of the 95% interval of the difference" }),
  ci_high: points.nullable().meta({ title: "Upper end of the 95% interval of the difference" }),
  verdict: z
    .enum(["better", "worse", "as expected"])
    .nullable()
    .meta({ title: "better, worse: the whole interval lies on that side of 0" }),
  is_improving: z
    .boolean()
    .nullable()
    .meta({ title: "The rate fell in each of the last two changes; empty where one is not shown" }),
  disclosure,
});

/** Schools, grades and groups that do better or worse than was to be expected, finished years. */
export const brightSpots = publishedTable({
  table: "bright_spots",
  title: "Schools, grades and groups compared with what was to be expected",
  grain: ["school_year", "level", "cds_code", "reporting_category"],
  row,
});

/** One comparison with what was to be expected. */
export type BrightSpot = z.infer<typeof row>;
