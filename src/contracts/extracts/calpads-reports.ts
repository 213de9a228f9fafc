import { z } from "zod";
import type { ExtractContract } from "./extract-contract.ts";
import { amount, anyText, onlySsid, optional, schoolCode } from "./fields.ts";

const named = <Schema extends z.ZodType>(schema: Schema, ...aliases: string[]) =>
  schema.meta({ aliases });
const days = (name: string) => named(amount(366), name);
const maybeDays = (name: string) => named(optional(amount(366)), name);
const students = (name: string) =>
  named(z.string().regex(/^\d{1,7}$/, { error: "must be a whole number like 120" }), name);

/**
 * CALPADS report 14.2, the list of students with their days, exported as CSV. The letters are the
 * report's own: A expected, B attended, C suspension out of school, D suspension in school, E excused,
 * F unexcused, G independent study not completed.
 */
export const absenceReport: ExtractContract = {
  name: "calpads_absence_report",
  title: "CALPADS report 14.2",
  format: "csv",
  required: ["ssid", "school_code", "days_expected", "days_absent"],
  fields: ({ schoolCodes }) => ({
    ssid: onlySsid.meta({ aliases: ["SSID"] }),
    school_code: named(schoolCode(schoolCodes), "SchoolCode"),
    grade: named(anyText, "Grade"),
    days_expected: days("DaysExpectedA"),
    days_attended: maybeDays("DaysAttendedB"),
    days_suspension_out: maybeDays("DaysAbsentOSSC"),
    days_suspension_in: maybeDays("DaysInSchoolSuspensionD"),
    days_excused: maybeDays("DaysAbsentExcusedE"),
    days_unexcused: maybeDays("DaysAbsentUnexcusedF"),
    days_independent_study_incomplete: maybeDays("DaysIncompleteISG"),
    days_absent: days("DaysAbsentCEFG"),
  }),
};

/** CALPADS report 14.1, the number of students by share of days absent, exported as CSV. */
export const absenceReportTotals: ExtractContract = {
  name: "calpads_absence_report_totals",
  title: "CALPADS report 14.1",
  format: "csv",
  required: [
    "school_code",
    "total_students",
    "absent_up_to_5",
    "absent_over_5_under_10",
    "absent_10_under_20",
    "absent_20_or_more",
  ],
  fields: ({ schoolCodes }) => ({
    school_code: named(schoolCode(schoolCodes), "SchoolCode"),
    total_students: students("TotalStudents"),
    absent_up_to_5: students("AbsentUpTo5"),
    absent_over_5_under_10: students("AbsentOver5Under10"),
    absent_10_under_20: students("Absent10Under20"),
    absent_20_or_more: students("Absent20OrMore"),
  }),
};
