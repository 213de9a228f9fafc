import { z } from "zod";
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

/** The measures of the board's engagement report, in its order. */
export const engagementMeasures = [
  "attendance",
  "chronic_absenteeism",
  "middle_school_dropout",
  "high_school_dropout",
  "high_school_graduation",
] as const;

const row = z.object({
  school_year: schoolYear.meta({
    title: "School year; of a four-year class the year in which it ended",
  }),
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  measure: z.enum(engagementMeasures),
  denominator: count.nullable().meta({ title: "Expected days, or students" }),
  numerator: count
    .nullable()
    .meta({ title: "Of these, days attended, or students with the outcome" }),
  rate: rate.nullable().meta({ title: "Numerator of denominator (0 to 1)" }),
  low: rate.nullable().meta({ title: "Lowest rate that the unknown cases allow" }),
  high: rate.nullable().meta({ title: "Highest rate that the unknown cases allow" }),
  source: z.enum(["STAS", "SIS", "CDE", "SENR", "none"]).meta({
    title:
      "STAS, SIS: days; CDE: published by the state; SENR: estimated from the district's exits; none: not available",
  }),
  reason: z.enum(["years_missing", "year_running"]).nullable().meta({
    title: "Why a figure is not available",
  }),
  disclosure,
});

/** Attendance, chronic absenteeism, dropout and graduation by school and group. */
export const engagement = publishedTable({
  table: "engagement",
  title: "Engagement report: attendance, chronic absenteeism, dropout and graduation",
  grain: ["school_year", "level", "cds_code", "reporting_category", "measure"],
  row,
});

/** One measure of one place and group in one year. */
export type Engagement = z.infer<typeof row>;

/** A measure of the engagement report. */
export type EngagementMeasure = Engagement["measure"];
