import { z } from "zod";
import { cdsCode, count, disclosure, isoDate, level, rate, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  students: count.nullable().meta({ title: "Students with one expected day or more" }),
  recovering_students: count.nullable().meta({ title: "Of these, with a recovered day" }),
  recovering_share: rate.nullable(),
  days_recovered: count.nullable().meta({ title: "Recovered days, rounded to 5" }),
  hours_recovered: count.nullable().meta({ title: "Hours of these sessions, rounded to 5" }),
  eligible_students: count
    .nullable()
    .meta({ title: "Students who could be chronically absent; only where the policy asks" }),
  chronic_students: count.nullable(),
  chronic_rate: rate.nullable().meta({ title: "Chronic rate as reported" }),
  chronic_students_without_recovered_days: count.nullable(),
  chronic_rate_without_recovered_days: rate
    .nullable()
    .meta({ title: "Chronic rate if recovered days were no absences: unverified rule" }),
  counts_recovered_days: z
    .boolean()
    .meta({ title: "The district asks for the chronic rate both ways" }),
  as_of: isoDate.nullable(),
  disclosure,
});

/** Days of absence that students made up (Education Code 46211), in years with such records. */
export const attendanceRecovery = publishedTable({
  table: "attendance_recovery",
  title: "Attendance recovery",
  grain: ["school_year", "level", "cds_code"],
  row,
});

/** Recovered days of a place. */
export type AttendanceRecovery = z.infer<typeof row>;
