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
import { type Clearance, clearance } from "./clearance.ts";
import { contextClearances } from "./context-clearances.ts";
import { dipsClearances } from "./dips-clearances.ts";
import { engagementClearances } from "./engagement-clearances.ts";
import { goalClearances } from "./goal-clearances.ts";
import { projectionClearances } from "./projection-clearances.ts";
import { reconciliationClearances } from "./reconciliation-clearances.ts";
import { chronicColumns, stateClearances } from "./state-clearances.ts";
import { truancyClearances } from "./truancy-clearances.ts";

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
  ...stateClearances,
  clearance(
    {
      table: "coverage",
      measure: "msr_coverage",
      columns: {
        cds_code: "varchar",
        last_reported_date: "varchar",
        days_behind: "integer",
        is_reporting: "boolean",
      },
    },
    coverageRow,
    (row) => row,
  ),
  ...engagementClearances,
  ...dipsClearances,
  ...projectionClearances,
  ...goalClearances,
  ...truancyClearances,
  ...reconciliationClearances,
  ...contextClearances,
];
