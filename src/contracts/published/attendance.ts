import { z } from "zod";
import { printed, printedCategory, printedPlace } from "./download-fields.ts";
import {
  cdsCode,
  count,
  disclosure,
  isoDate,
  level,
  rate,
  reportingCategory,
  schoolYear,
} from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const place = { school_year: schoolYear, level, cds_code: cdsCode };

const figures = {
  students: count.nullable().meta({ title: "Students expected on at least one day" }),
  days_expected: count.nullable().meta({ title: "Student-days expected, rounded" }),
  days_attended: count.nullable().meta({ title: "Student-days attended, rounded" }),
  attendance_rate: rate.nullable().meta({ title: "Days attended, share of expected (0 to 1)" }),
};

const days = { ...figures, disclosure };

const printedDays = {
  days_expected: printed("Student-days expected: to 5; to 10 in the running year"),
  days_attended: printed("Student-days attended, to 5; always * in the running year"),
  attendance_rate: printed("Percent of the expected days attended, rounded half-up"),
};

const month = z.string().regex(/^\d{4}-\d{2}$/);

const attendanceRow = z.object({
  ...place,
  reporting_category: reportingCategory,
  ...figures,
  source: z.enum(["STAS", "SIS"]),
  as_of: isoDate.nullable(),
  disclosure,
});

/** Attendance by school, grade and student group. */
export const attendance = publishedTable({
  table: "attendance",
  title: "Attendance by school, grade and student group",
  grain: ["school_year", "level", "cds_code", "reporting_category"],
  row: attendanceRow,
});

/** One cell of attendance. */
export type Attendance = z.infer<typeof attendanceRow>;

/** `/downloads/attendance.csv`. */
export const attendanceDownload = publishedTable({
  table: "attendance_download",
  title: "Attendance by school, grade and student group",
  grain: ["academic_year", "level", "cds_code", "reporting_category"],
  row: z.object({
    ...printedPlace,
    reporting_category: printedCategory,
    students: printed("Students expected on at least one day; to 10 in the running year"),
    ...printedDays,
  }),
});

const byMonthRow = z.object({ ...place, month, ...days });
const byWeekdayRow = z.object({ ...place, weekday: z.int().min(1).max(7), ...days });
const byWeekRow = z.object({ ...place, week: isoDate, ...days });

/** Attendance of all students by calendar month. */
export const attendanceByMonth = publishedTable({
  table: "attendance_by_month",
  title: "Attendance by month",
  grain: ["school_year", "level", "cds_code", "month"],
  row: byMonthRow,
});

/** One month of a place. */
export type AttendanceByMonth = z.infer<typeof byMonthRow>;

/** Attendance of all students by weekday. */
export const attendanceByWeekday = publishedTable({
  table: "attendance_by_weekday",
  title: "Attendance by weekday",
  grain: ["school_year", "level", "cds_code", "weekday"],
  row: byWeekdayRow,
});

/** One weekday of a place, 1 for Monday. */
export type AttendanceByWeekday = z.infer<typeof byWeekdayRow>;

/** Attendance of all students by school week, named by its Monday. */
export const attendanceByWeek = publishedTable({
  table: "attendance_by_week",
  title: "Attendance by school week",
  grain: ["school_year", "level", "cds_code", "week"],
  row: byWeekRow,
});

/** One school week of a place. */
export type AttendanceByWeek = z.infer<typeof byWeekRow>;

/** `/downloads/attendance_by_month.csv`. */
export const attendanceByMonthDownload = publishedTable({
  table: "attendance_by_month_download",
  title: "Attendance by month",
  grain: ["academic_year", "level", "cds_code", "month"],
  row: z.object({ ...printedPlace, month: printed("Month, like 2025-11"), ...printedDays }),
});

/** `/downloads/attendance_by_weekday.csv`. */
export const attendanceByWeekdayDownload = publishedTable({
  table: "attendance_by_weekday_download",
  title: "Attendance by weekday",
  grain: ["academic_year", "level", "cds_code", "weekday"],
  row: z.object({ ...printedPlace, weekday: printed("Weekday, 1 for Monday"), ...printedDays }),
});
