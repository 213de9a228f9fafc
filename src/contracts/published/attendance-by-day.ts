import { z } from "zod";
import { breakId } from "./attendance-dips.ts";
import { cdsCode, disclosure, isoDate, level, rate, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  calendar_date: isoDate,
  weekday: z.int().min(1).max(7).meta({ title: "1 for Monday" }),
  absence_rate: rate.nullable().meta({ title: "Days absent, share of days expected (0 to 1)" }),
  expected_rate: rate
    .nullable()
    .meta({ title: "What ordinary days nearby lead to expect (0 to 1)" }),
  day_kind: z.enum(["ordinary", "near a break"]),
  break_id: breakId.nullable().meta({ title: "The break it is near" }),
  position: z.enum(["-3", "-2", "-1", "1", "2", "3"]).nullable(),
  disclosure,
});

/** Attendance of all students on each instructional day. */
export const attendanceByDay = publishedTable({
  table: "attendance_by_day",
  title: "Attendance by day",
  grain: ["school_year", "level", "cds_code", "calendar_date"],
  row,
});

/** An instructional day of a place. */
export type AttendanceDay = z.infer<typeof row>;
