import { z } from "zod";
import { cdsCode, count, level, reportingCategory, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear.meta({ title: "Year in which the four-year cohort ended" }),
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  outcome: z.enum(["graduation", "dropout"]),
  cohort_students: count.nullable(),
  outcome_students: count.nullable(),
  outcome_rate: z.number().min(0).max(1).nullable(),
  disclosure: z.enum(["exact", "suppressed"]),
});

/** Four-year adjusted cohort graduation and dropout rates, as the state published them. */
export const stateCohortOutcomes = publishedTable({
  table: "state_cohort_outcomes",
  title: "Graduation and dropout of four-year cohorts as published by the state",
  grain: ["school_year", "cds_code", "reporting_category", "outcome"],
  row,
});

/** One cohort's outcome. */
export type StateCohortOutcome = z.infer<typeof row>;
