import { figureNamed, placeFields } from "./cde-fields.ts";
import type { ExtractContract } from "./extract-contract.ts";

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
    ...placeFields,
    eligible: figureNamed(
      "ChronicAbsenteeismEligibleCumulativeEnrollment",
      "ChronicAbsenteeismEligibleCumula",
      "CumulativeEnrollment",
    ),
    chronic: figureNamed("ChronicAbsenteeismCount"),
    rate: figureNamed("ChronicAbsenteeismRate"),
  }),
};

/** CDE's `absenteeismreasonYY.txt`, old and new headers. */
export const cdeAbsenteeismByReason: ExtractContract = {
  name: "cde_absenteeism_by_reason",
  title: "CDE absenteeism by reason file",
  format: "tsv",
  required: [
    "academic_year",
    "aggregate_level",
    "reporting_category",
    "eligible",
    "absent_students",
    "average_days_absent",
    "days_absent",
    "excused_days",
    "unexcused_days",
    "suspension_out_days",
    "independent_study_incomplete_days",
  ],
  fields: () => ({
    ...placeFields,
    eligible: figureNamed("EligibleCumulativeEnrollment"),
    absent_students: figureNamed("Count of Students with One or More Absences"),
    average_days_absent: figureNamed("Average Days Absent"),
    days_absent: figureNamed("Total Days Absent"),
    excused_percent: figureNamed("Excused Absences (percent)"),
    unexcused_percent: figureNamed("Unexcused Absences (percent)"),
    suspension_out_percent: figureNamed("Out-of-School Suspension Absences (percent)"),
    independent_study_incomplete_percent: figureNamed(
      "Incomplete Independent Study Absences (percent)",
    ),
    excused_days: figureNamed("Excused Absences (count)"),
    unexcused_days: figureNamed("Unexcused Absences (count)"),
    suspension_out_days: figureNamed("Out-of-School Suspension Absences (count)"),
    independent_study_incomplete_days: figureNamed("Incomplete Independent Study Absences (count)"),
  }),
};
