import { z } from "zod";
import { printed, printedCategory, printedPlace } from "./download-fields.ts";
import {
  cdsCode,
  disclosure,
  isoDate,
  level,
  rate,
  reportingCategory,
  schoolYear,
} from "./fields.ts";
import { publishedTable } from "./published-table.ts";

/** What a run of days without school is, and the edges of the year. */
export const breakType = z.enum([
  "long weekend",
  "mid-week day off",
  "break",
  "year start",
  "year end",
]);

/** A break's id: school year, type, name. */
export const breakId = z.string().regex(/^\d{4}-\d{2}-[a-z0-9-]+$/);

const points = z.number().min(-100).max(100).nullable();

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  break_id: breakId,
  break_name: z.string().min(1),
  break_type: breakType,
  position: z.enum(["-3", "-2", "-1", "1", "2", "3", "before", "after"]).meta({
    title: "Instructional days before (-) or after the break; before, after: the three together",
  }),
  first_date: isoDate,
  last_date: isoDate,
  absence_rate: rate.nullable().meta({ title: "Days absent, share of days expected (0 to 1)" }),
  expected_rate: rate
    .nullable()
    .meta({ title: "What ordinary days nearby lead to expect (0 to 1)" }),
  excess_points: points.meta({ title: "Observed less expected, percentage points" }),
  ci_low: points.meta({ title: "Lower end of the 95% interval of the excess" }),
  ci_high: points.meta({ title: "Upper end of the 95% interval of the excess" }),
  excess_student_days: z.int().nullable(),
  excess_hours: z.int().nullable().meta({ title: "Instructional hours of the student-days" }),
  excess_dollars: z.int().nullable().meta({ title: "Null where the district gives no figure" }),
  verdict: z.enum(["dip", "no dip", "unclear", "too few days"]).nullable(),
  own_weight: rate.nullable().meta({
    title: "Weight of the school's own days (0 to 1); the rest is borrowed from its district",
  }),
  is_shrunk: z.boolean(),
  disclosure,
});

/** Dips around breaks. */
export const attendanceDips = publishedTable({
  table: "attendance_dips",
  title: "Attendance dips around breaks",
  grain: ["school_year", "level", "cds_code", "reporting_category", "break_id", "position"],
  row,
});

/** A day or a side of a break, of a place and group. */
export type AttendanceDip = z.infer<typeof row>;

/** `/downloads/attendance_dips.csv`. */
export const attendanceDipsDownload = publishedTable({
  table: "attendance_dips_download",
  title: "Attendance dips around breaks",
  grain: ["academic_year", "level", "cds_code", "reporting_category", "break_id", "position"],
  row: z.object({
    ...printedPlace,
    reporting_category: printedCategory,
    break_id: printed("School year, type and name of the break"),
    break_name: printed("Name of the break, from the calendar"),
    break_type: printed("long weekend, mid-week day off, break, year start, year end"),
    position: printed(
      "-3 to -1: instructional days before the break, 1 to 3: after it; before, after: together. Student groups of schools have only the sides",
    ),
    first_date: printed("First day of the window"),
    last_date: printed("Last day of the window"),
    absence_rate: printed("Percent of the expected days absent"),
    expected_rate: printed("Percent to expect from ordinary days nearby"),
    excess_points: printed(
      "Observed less expected, percentage points: to 0.1, to 0.5 below 300 student-days",
    ),
    ci_low: printed("Lower end of the 95% interval of the excess"),
    ci_high: printed("Upper end of the 95% interval of the excess"),
    excess_student_days: printed("Student-days lost to the dip, to 5; to 10 in the running year"),
    verdict: printed("dip, no dip, unclear, too few days"),
    excess_hours: printed("Instructional hours lost"),
    excess_dollars: printed("Dollars lost; - where the district gives no figure"),
    own_weight_percent: printed(
      "Weight of the school's own days in percent; the rest is borrowed from its district",
    ),
  }),
});
