import { z } from "zod";
import {
  clearStateChronicAbsenteeism,
  clearStateCohortOutcome,
  clearStateDashboard,
  stateChronicAbsenteeismCell,
  stateCohortOutcomeCell,
  stateDashboardCell,
} from "./clear-state-figures.ts";
import { stateReasonsClearance } from "./clear-state-reasons.ts";
import { type Clearance, clearance, placeColumns } from "./clearance.ts";

/** The columns of tables of chronic absenteeism, ours and the state's. */
export const chronicColumns = {
  ...placeColumns,
  reporting_category: "varchar",
  source: "varchar",
  as_of: "varchar",
  eligible_students: "integer",
  chronic_students: "integer",
  chronic_rate: "double",
  disclosure: "varchar",
};

const agreementRow = z.object({
  school_year: z.int(),
  figure: z.string(),
  rows_compared: z.int(),
  rows_reproduced: z.int(),
});

const differenceRow = z.object({
  school_year: z.int(),
  cds_code: z.string(),
  student_group: z.string(),
  figure: z.string(),
  reason: z.string(),
});

/** How the state's own figures, and how our rules agree with them, are cleared. */
export const stateClearances: readonly Clearance[] = [
  clearance(
    {
      table: "state_chronic_absenteeism",
      measure: "msr_state_chronic_absenteeism",
      columns: chronicColumns,
    },
    stateChronicAbsenteeismCell,
    clearStateChronicAbsenteeism,
  ),
  clearance(
    {
      table: "state_dashboard",
      measure: "msr_state_dashboard",
      columns: {
        ...placeColumns,
        student_group: "varchar",
        reporting_category: "varchar",
        eligible_students: "integer",
        chronic_students: "integer",
        chronic_rate: "double",
        change_points: "double",
        status_level: "integer",
        change_level: "integer",
        colour: "varchar",
        disclosure: "varchar",
      },
    },
    stateDashboardCell,
    clearStateDashboard,
  ),
  clearance(
    {
      table: "state_cohort_outcomes",
      measure: "msr_state_cohort_outcomes",
      columns: {
        ...placeColumns,
        reporting_category: "varchar",
        outcome: "varchar",
        cohort_students: "integer",
        outcome_students: "integer",
        outcome_rate: "double",
        disclosure: "varchar",
      },
    },
    stateCohortOutcomeCell,
    clearStateCohortOutcome,
  ),
  stateReasonsClearance,
  clearance(
    {
      table: "dashboard_agreement",
      measure: "msr_dashboard_agreement",
      columns: {
        school_year: "integer",
        figure: "varchar",
        rows_compared: "integer",
        rows_reproduced: "integer",
      },
    },
    agreementRow,
    (row) => row,
  ),
  clearance(
    {
      table: "dashboard_differences",
      measure: "msr_dashboard_differences",
      columns: {
        school_year: "integer",
        cds_code: "varchar",
        student_group: "varchar",
        figure: "varchar",
        reason: "varchar",
      },
    },
    differenceRow,
    (row) => row,
  ),
];
