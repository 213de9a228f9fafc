import { z } from "zod";
import { figure, named, placeFields } from "./cde-fields.ts";
import type { ExtractContract } from "./extract-contract.ts";

/** Four-year cohort outcomes (ACGR); the file's name says whether `count` is graduates or dropouts. */
export const cdeCohortOutcomes: ExtractContract = {
  name: "cde_cohort_outcomes",
  title: "CDE four-year cohort outcomes",
  format: "csv",
  required: ["level", "cds", "cohort_year", "reporting_category", "cohort", "count", "rate"],
  fields: () => ({
    level: named("level"),
    cds: z.string().regex(/^\d{14}$/, { error: "must have 14 digits" }),
    name: named("name"),
    cohort_year: z.string().regex(/^\d{4}-\d{2}$/, { error: "must be a school year like 2024-25" }),
    reporting_category: named("reporting_category"),
    cohort: figure,
    count: figure,
    rate: figure,
  }),
};

/** CDE's own ACGR file; reference data says which of its columns holds which field. */
export const cdeCohortFile: ExtractContract = {
  name: "cde_cohort_file",
  title: "CDE cohort graduation and dropout file",
  format: "tsv",
  headerMap: "cohort_outcome_columns",
  required: [
    "academic_year",
    "aggregate_level",
    "county_code",
    "district_code",
    "school_code",
    "reporting_category",
    "cohort",
    "graduates",
    "graduation_rate",
    "dropouts",
    "dropout_rate",
  ],
  fields: () => ({
    ...placeFields,
    cohort: figure,
    graduates: figure,
    graduation_rate: figure,
    dropouts: figure,
    dropout_rate: figure,
  }),
};
