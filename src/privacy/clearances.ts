import { z } from "zod";
import { absenteeismByReasonClearance } from "./clear-absenteeism-by-reason.ts";
import { adaClearance } from "./clear-ada.ts";
import {
  attendanceByMonthClearance,
  attendanceByWeekClearance,
  attendanceByWeekdayClearance,
  attendanceClearance,
} from "./clear-attendance.ts";
import { attendanceBandsClearance } from "./clear-attendance-bands.ts";
import {
  clearChronicAbsenteeism,
  clearChronicAbsenteeismCrossed,
  measuredChronicAbsenteeism,
  measuredChronicAbsenteeismCrossed,
} from "./clear-chronic-absenteeism.ts";
import { dashboardChronicClearance, dashboardToDateClearance } from "./clear-dashboard.ts";
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
import { contextClearances } from "./context-clearances.ts";
import { dipsClearances } from "./dips-clearances.ts";
import { engagementClearances } from "./engagement-clearances.ts";
import { reconciliationClearances } from "./reconciliation-clearances.ts";
import { truancyClearances } from "./truancy-clearances.ts";

const chronicColumns = {
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

const coverageRow = z.object({
  cds_code: z.string(),
  last_reported_date: z.string().nullable(),
  days_behind: z.int(),
  is_reporting: z.boolean(),
});

/** Every measure that may be published and how it is cleared; what is not listed cannot be. */
export const clearances: readonly Clearance[] = [
  clearance(
    {
      table: "chronic_absenteeism",
      measure: "msr_chronic_absenteeism",
      columns: chronicColumns,
    },
    measuredChronicAbsenteeism,
    (row, stars) => clearChronicAbsenteeism(row, { isStarred: stars.isStarred("chronic", row) }),
  ),
  clearance(
    {
      table: "chronic_absenteeism_crossed",
      measure: "msr_chronic_absenteeism_crossed",
      columns: { ...chronicColumns, reporting_category_2: "varchar" },
    },
    measuredChronicAbsenteeismCrossed,
    (row, stars) =>
      clearChronicAbsenteeismCrossed(row, { isStarred: stars.isStarred("chronic", row) }),
  ),
  clearance(
    { table: "lcap_chronic", measure: "msr_lcap_chronic", columns: chronicColumns },
    measuredChronicAbsenteeism,
    (row, stars) =>
      clearChronicAbsenteeism(row, { isStarred: stars.isStarred("chronic_lcap", row) }),
  ),
  dashboardChronicClearance,
  dashboardToDateClearance,
  attendanceClearance,
  attendanceByMonthClearance,
  attendanceByWeekdayClearance,
  attendanceByWeekClearance,
  adaClearance,
  absenteeismByReasonClearance,
  attendanceBandsClearance,
  {
    table: "state_chronic_absenteeism",
    measure: "msr_state_chronic_absenteeism",
    columns: chronicColumns,
    clear: (row) => clearStateChronicAbsenteeism(stateChronicAbsenteeismCell.parse(row)),
  },
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
    clear: (row) => clearStateDashboard(stateDashboardCell.parse(row)),
  },
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
    clear: (row) => clearStateCohortOutcome(stateCohortOutcomeCell.parse(row)),
  },
  stateReasonsClearance,
  {
    table: "dashboard_agreement",
    measure: "msr_dashboard_agreement",
    columns: {
      school_year: "integer",
      figure: "varchar",
      rows_compared: "integer",
      rows_reproduced: "integer",
    },
    clear: (row) => agreementRow.parse(row),
  },
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
    clear: (row) => differenceRow.parse(row),
  },
  {
    table: "coverage",
    measure: "msr_coverage",
    columns: {
      cds_code: "varchar",
      last_reported_date: "varchar",
      days_behind: "integer",
      is_reporting: "boolean",
    },
    clear: (row) => coverageRow.parse(row),
  },
  ...engagementClearances,
  ...dipsClearances,
  ...truancyClearances,
  ...reconciliationClearances,
  ...contextClearances,
];
