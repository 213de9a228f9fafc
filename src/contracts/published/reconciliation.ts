import { z } from "zod";
import { cdsCode, count, disclosure, level, reportingCategory, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const otherSource = z.enum(["CDE", "SIS", "STAS", "CALPADS 14.2", "CALPADS 14.1"]).meta({
  title:
    "CDE: published by the state; SIS, STAS: the other one of the district's two sources; CALPADS 14.2, 14.1: the state system's reports",
});

const measure = z.enum([
  "eligible_students",
  "chronic_students",
  "chronic_rate",
  "days_expected",
  "days_absent",
  "students",
  "students_up_to_5",
  "students_over_5_under_10",
  "students_10_under_20",
  "students_20_or_more",
]);

const cause = z.enum([
  "charter",
  "exempt",
  "missing enrollment",
  "other dates",
  "other code",
  "other",
]);

const comparisonRow = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  other_source: otherSource,
  measure: measure.meta({
    title:
      "chronic_rate is a share (0 to 1), days are rounded to 5; students and students_... are those of report 14.1 by share of days absent",
  }),
  ours: z.number().nullable(),
  other: z.number().nullable(),
  difference: z.number().nullable().meta({ title: "Ours minus the other" }),
  explanation: z.string().min(1).nullable().meta({
    title: "equal, equal after rounding, or the causes of the difference, most students first",
  }),
  disclosure,
});

const causeRow = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  other_source: otherSource,
  cause,
  cause_rank: count.meta({ title: "1: the cause behind most students" }),
  students: count.nullable().meta({ title: "Students whose days differ; not shown when few" }),
  disclosure,
});

const statusRow = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  status: z.enum(["matches", "differs", "hidden", "not there yet"]).meta({
    title:
      "Students, chronically absent students and rate are the state's, or not; hidden: one of the two is not shown; not there yet: the state has published none",
  }),
  state_rate: z.number().min(0).max(1).nullable(),
  rate_difference: z
    .number()
    .nullable()
    .meta({ title: "Ours minus the state's (0.003: 0.3 points)" }),
  chronic_difference: z.int().nullable(),
  eligible_difference: z.int().nullable(),
  explanation: z.string().nullable(),
  is_without_charters: z.boolean().meta({
    title: "Whether our figure is without charter schools of the district that no file holds",
  }),
});

/** Our figures beside those of other sources. */
export const reconciliation = publishedTable({
  table: "reconciliation",
  title: "Our figures beside those of other sources",
  grain: ["school_year", "level", "cds_code", "reporting_category", "other_source", "measure"],
  row: comparisonRow,
});

/** Why students' days differ between two sources, in districts and counties. */
export const reconciliationCauses = publishedTable({
  table: "reconciliation_causes",
  title: "Causes of differences between sources",
  grain: ["school_year", "level", "cds_code", "other_source", "cause"],
  row: causeRow,
});

/** Whether a headline figure of ours is the state's. */
export const reconciliationStatus = publishedTable({
  table: "reconciliation_status",
  title: "Agreement of our figures with the state's published ones",
  grain: ["school_year", "level", "cds_code"],
  row: statusRow,
});

/** One figure beside another source's. */
export type Reconciliation = z.infer<typeof comparisonRow>;

/** One cause of differences. */
export type ReconciliationCause = z.infer<typeof causeRow>;

/** The agreement of one place and year with the state. */
export type ReconciliationStatus = z.infer<typeof statusRow>;
