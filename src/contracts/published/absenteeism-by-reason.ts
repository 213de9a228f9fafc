import { z } from "zod";
import { printed, stateColumns, stateGrain } from "./download-fields.ts";
import {
  cdsCode,
  count,
  disclosure,
  level,
  rate,
  reportingCategory,
  schoolYear,
} from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  eligible_students: count.nullable(),
  absent_students: count.nullable().meta({ title: "Students with one absence or more" }),
  average_days: z.number().min(0).nullable().meta({ title: "Days absent by such students" }),
  absent_days: count.nullable().meta({ title: "Student-days absent, to 5" }),
  excused_days: count.nullable(),
  unexcused_days: count.nullable(),
  suspension_out_days: count.nullable(),
  independent_study_incomplete_days: count.nullable(),
  excused_share: rate.nullable(),
  unexcused_share: rate.nullable(),
  suspension_out_share: rate.nullable(),
  independent_study_incomplete_share: rate.nullable(),
  disclosure,
});

/** Days absent by reason, of students who could be chronically absent. */
export const absenteeismByReason = publishedTable({
  table: "absenteeism_by_reason",
  title: "Absences by reason",
  grain: ["school_year", "level", "cds_code", "reporting_category"],
  row,
});

/** The reasons of one cell. */
export type AbsenteeismByReason = z.infer<typeof row>;

const ofAll = "percent of the days absent";
const inDays = "student-days, to 5; always * in the running year";

/** `/downloads/absenteeism_by_reason.csv`: the state's own 23 columns. */
export const absenteeismByReasonDownload = publishedTable({
  table: "absenteeism_by_reason_download",
  title: "Absences by reason in the state's own columns",
  grain: stateGrain,
  row: z.object({
    ...stateColumns,
    "Eligible Cumulative Enrollment": printed("Students who could be chronically absent"),
    "Count of Students with One or More Absences": printed("Of these, absent at least once"),
    "Average Days Absent": printed("Days absent by students with one absence or more"),
    "Total Days Absent": printed(`Days absent: ${inDays}`),
    "Excused Absences (percent)": printed(`Excused: ${ofAll}`),
    "Unexcused Absences (percent)": printed(`Unexcused or not verified: ${ofAll}`),
    "Out-of-School Suspension Absences (percent)": printed(`Suspended out of school: ${ofAll}`),
    "Incomplete Independent Study Absences (percent)": printed(`No credit earned: ${ofAll}`),
    "Excused Absences (count)": printed(`Excused: ${inDays}`),
    "Unexcused Absences (count)": printed(`Unexcused or not verified: ${inDays}`),
    "Out-of-School Suspension Absences (count)": printed(`Suspended out of school: ${inDays}`),
    "Incomplete Independent Study Absences (count)": printed(`No credit earned: ${inDays}`),
  }),
});
