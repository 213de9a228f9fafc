import { z } from "zod";
import { cdsCode, disclosure, level, rate, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .meta({ title: "Calendar month: 2025-11" }),
  absence_rate: rate.nullable().meta({ title: "Days absent, share of days expected (0 to 1)" }),
  center_rate: rate
    .nullable()
    .meta({ title: "Center line: the same calendar month in the finished years together" }),
  lower_limit: rate.nullable().meta({ title: "Lower control limit (Laney's p')" }),
  upper_limit: rate.nullable().meta({ title: "Upper control limit (Laney's p')" }),
  signal: z
    .enum(["above the limits", "below the limits", "run above", "run below", "none", "not judged"])
    .nullable()
    .meta({
      title:
        "Outside the limits, or the 8th month or later of a run on one side; not judged: rounded too coarsely",
    }),
  is_baseline: z
    .boolean()
    .meta({ title: "The month is of a finished year and part of its center line" }),
  disclosure,
});

/** Absence by month against its center line and control limits. */
export const attendanceControl = publishedTable({
  table: "attendance_control",
  title: "Control charts of absence by month",
  grain: ["school_year", "level", "cds_code", "month"],
  row,
});

/** One month of a control chart. */
export type AttendanceControl = z.infer<typeof row>;
