import { z } from "zod";
import type { ExtractContract } from "./extract-contract.ts";
import { anyText, code, optional } from "./fields.ts";

const figure = z
  .string()
  .regex(/^(?:\*?|-?\d+(?:\.\d+)?)$/, { error: "must be a number, * or empty" });
const named = (...aliases: string[]) => anyText.meta({ aliases });
const figureNamed = (...aliases: string[]) => figure.meta({ aliases });

/** CDE's `chronicabsenteeismYY.txt`, old and new headers. */
export const cdeChronicAbsenteeism: ExtractContract = {
  name: "cde_chronic_absenteeism",
  title: "CDE chronic absenteeism file",
  format: "tsv",
  required: [
    "academic_year",
    "aggregate_level",
    "reporting_category",
    "eligible",
    "chronic",
    "rate",
  ],
  fields: () => ({
    academic_year: z
      .string()
      .regex(/^\d{4}-\d{2}(?:\d{2})?$/, { error: "must be a school year like 2024-25" })
      .meta({ aliases: ["Academic Year", "AcademicYear"] }),
    aggregate_level: named("Aggregate Level", "AggregateLevel"),
    county_code: named("County Code", "CountyCode"),
    district_code: named("District Code", "DistrictCode"),
    school_code: named("School Code", "SchoolCode"),
    county_name: named("County Name", "CountyName"),
    district_name: named("District Name", "DistrictName"),
    school_name: named("School Name", "SchoolName"),
    charter: named("Charter School", "CharterSchool", "Charter"),
    dass: named("DASS"),
    reporting_category: named("Reporting Category", "ReportingCategory"),
    eligible: figureNamed(
      "ChronicAbsenteeismEligibleCumulativeEnrollment",
      "ChronicAbsenteeismEligibleCumula",
      "CumulativeEnrollment",
    ),
    chronic: figureNamed("ChronicAbsenteeismCount"),
    rate: figureNamed("ChronicAbsenteeismRate"),
  }),
};

/** CDE's `chronicdownloadYYYY.txt`: the Dashboard's chronic absenteeism indicator. */
export const cdeDashboard: ExtractContract = {
  name: "cde_dashboard",
  title: "CDE Dashboard chronic absenteeism file",
  format: "tsv",
  required: [
    "cds",
    "rtype",
    "student_group",
    "current_numerator",
    "current_denominator",
    "current_status",
    "reporting_year",
  ],
  fields: () => ({
    cds: z
      .string()
      .regex(/^\d{14}$/, { error: "must have 14 digits" })
      .meta({ aliases: ["cds"] }),
    rtype: named("rtype"),
    school_name: named("schoolname"),
    district_name: named("districtname"),
    county_name: named("countyname"),
    student_group: named("studentgroup"),
    current_numerator: figureNamed("currnumer"),
    current_denominator: figureNamed("currdenom"),
    current_status: figureNamed("currstatus"),
    prior_numerator: figureNamed("priornumer"),
    prior_denominator: figureNamed("priordenom"),
    prior_status: figureNamed("priorstatus"),
    change: figureNamed("change"),
    status_level: figureNamed("statuslevel"),
    change_level: figureNamed("changelevel"),
    colour: figureNamed("color"),
    box: figureNamed("box"),
    charter_flag: named("charter_flag"),
    coe_flag: named("coe_flag"),
    dass_flag: named("dass_flag"),
    small_denominator: named("smalldenom", "safetynet"),
    current_size_met: named("currnsizemet"),
    prior_size_met: named("priornsizemet"),
    accountability_met: named("accountabilitymet"),
    prior_certify_flag: named("priorcertifyflag"),
    certify_flag: named("certifyflag"),
    data_error_flag: named("dataerrorflag"),
    indicator: optional(code(["CHRO"], "must be CHRO; this is another indicator's file")),
    reporting_year: z
      .string()
      .regex(/^\d{4}$/, { error: "must be a year like 2024" })
      .meta({ aliases: ["reportingyear"] }),
  }),
};

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
