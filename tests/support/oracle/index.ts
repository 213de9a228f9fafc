import { adaRows } from "./ada.ts";
import { attendanceRows } from "./attendance.ts";
import { monthRows, weekdayRows } from "./attendance-by-period.ts";
import { bandRows } from "./bands.ts";
import { chronicRows, lcapRows } from "./chronic-rows.ts";
import { crossedRows } from "./crossed.ts";
import { dashboardRows } from "./dashboard.ts";
import { previewRows } from "./dashboard-preview.ts";
import { qualityRows } from "./data-quality.ts";
import { engagementRows } from "./engagement.ts";
import type { GoalWitness } from "./goal-figures.ts";
import { lcapMetricRows } from "./lcap-metrics.ts";
import { type OpenFolder, openFolder } from "./open-folder.ts";
import { reasonRows } from "./reasons.ts";
import { reconciliationRows } from "./reconciliation.ts";
import type { ExpectedRow } from "./rows.ts";
import { smartieGoalRows } from "./smartie-goals.ts";
import { truancyRows } from "./truancy.ts";

export type { GoalProjection, GoalRole, GoalWitness } from "./goal-figures.ts";
export type { ExpectedRow } from "./rows.ts";

/**
 * The rows a download must have for a district folder, worked out with plain loops over students and days. `asOf` is
 * an ISO date (default: found from the absences).
 */
export type Expected = (
  districtFolder: string,
  options?: { readonly asOf?: string | undefined },
) => Promise<readonly ExpectedRow[]>;

/** chronic_absenteeism.csv (measures.md 1, DataQuest rule). */
export const expectedChronicAbsenteeism = expect(chronicRows);
/** chronic_absenteeism_crossed.csv (privacy.md 2). */
export const expectedChronicAbsenteeismCrossed = expect(crossedRows);
/** lcap_chronic.csv (measures.md 1, LCAP rule). */
export const expectedLcapChronic = expect(lcapRows);
/** dashboard_chronic.csv (measures.md 1, Dashboard rule; domain.md 3). */
export const expectedDashboardChronic = expect(dashboardRows);
/** attendance.csv (measures.md 2). */
export const expectedAttendance = expect(attendanceRows);
/** attendance_by_month.csv (measures.md 2). */
export const expectedAttendanceByMonth = expect(monthRows);
/** attendance_by_weekday.csv (measures.md 2). */
export const expectedAttendanceByWeekday = expect(weekdayRows);
/** ada.csv (domain.md 4). */
export const expectedAda = expect(adaRows);
/** absenteeism_by_reason.csv (domain.md 2.2). */
export const expectedAbsenteeismByReason = expect(reasonRows);
/** attendance_bands.csv (measures.md 2). */
export const expectedAttendanceBands = expect(bandRows);
/** truancy.csv (measures.md 3). */
export const expectedTruancy = expect(truancyRows);
/** engagement.csv (measures.md 7). */
export const expectedEngagement = expect(engagementRows);

/** data_quality.csv (interfaces.md 2), without its columns of prose. */
export const expectedDataQuality = expect(qualityRows);
/** dashboard_preview.csv (measures.md 1). */
export const expectedDashboardPreview = expect(previewRows);
/** reconciliation.csv (measures.md 1). */
export const expectedReconciliation = expect(reconciliationRows);

/** What a download about goals must have, given what the build alone knows. */
export type ExpectedOfGoals = (
  districtFolder: string,
  options: { readonly asOf?: string | undefined; readonly witness: GoalWitness },
) => readonly ExpectedRow[];

/** smartie_goals.csv (measures.md 6). */
export const expectedSmartieGoals = expectOfGoals(smartieGoalRows);
/** lcap_metrics.csv (measures.md 6). */
export const expectedLcapMetrics = expectOfGoals(lcapMetricRows);

function expect(listRows: (open: OpenFolder) => readonly ExpectedRow[]): Expected {
  return async (districtFolder, { asOf } = {}) => listRows(openFolder(districtFolder, asOf));
}

function expectOfGoals(
  listRows: (open: OpenFolder, witness: GoalWitness) => readonly ExpectedRow[],
): ExpectedOfGoals {
  return (districtFolder, { asOf, witness }) => listRows(openFolder(districtFolder, asOf), witness);
}
