import { absenceStreaks } from "./absence-streaks.ts";
import { absenteeismByReason, absenteeismByReasonDownload } from "./absenteeism-by-reason.ts";
import { ada, adaDownload } from "./ada.ts";
import {
  attendance,
  attendanceByMonth,
  attendanceByMonthDownload,
  attendanceByWeek,
  attendanceByWeekday,
  attendanceByWeekdayDownload,
  attendanceDownload,
} from "./attendance.ts";
import { attendanceBands, attendanceBandsDownload } from "./attendance-bands.ts";
import { attendanceByDay } from "./attendance-by-day.ts";
import { attendanceControl } from "./attendance-control.ts";
import { attendanceDips, attendanceDipsDownload } from "./attendance-dips.ts";
import { attendanceRecovery } from "./attendance-recovery.ts";
import { breaks } from "./breaks.ts";
import { brightSpots } from "./bright-spots.ts";
import {
  chronicAbsenteeism,
  chronicAbsenteeismCrossed,
  stateChronicAbsenteeism,
} from "./chronic-absenteeism.ts";
import {
  chronicAbsenteeismCrossedDownload,
  chronicAbsenteeismDownload,
  stateChronicAbsenteeismDownload,
} from "./chronic-absenteeism-download.ts";
import { chronicLevels } from "./chronic-levels.ts";
import { coverage } from "./coverage.ts";
import { dashboardAgreement, dashboardDifferences } from "./dashboard-agreement.ts";
import {
  dashboardChronic,
  dashboardChronicDownload,
  dashboardPreview,
  dashboardPreviewDownload,
} from "./dashboard-chronic.ts";
import { dataQuality, dataQualityDownload } from "./data-quality.ts";
import { dipCalibration } from "./dip-calibration.ts";
import { dipForecast, dipForecastDownload } from "./dip-forecast.ts";
import { disclosureReport } from "./disclosure-report.ts";
import { edition } from "./edition.ts";
import { engagement } from "./engagement.ts";
import { engagementDownload } from "./engagement-download.ts";
import { entities } from "./entities.ts";
import { goalFigures, goalProgress, goalTargets } from "./goal-figures.ts";
import { goalGaps } from "./goal-gaps.ts";
import { goalPhrases } from "./goal-phrases.ts";
import { goalReviews } from "./goal-reviews.ts";
import { goalStatements } from "./goal-statements.ts";
import { groupGaps } from "./group-gaps.ts";
import { lcapChronic, lcapChronicDownload } from "./lcap-chronic.ts";
import {
  lcapBaseDashboard,
  lcapMetrics,
  lcapMetricsDownload,
  lcapMustAddress,
} from "./lcap-metrics.ts";
import { noShows } from "./no-shows.ts";
import { policies } from "./policies.ts";
import { projection, projectionDownload } from "./projection.ts";
import { projectionBacktest, projectionCalibration } from "./projection-backtest.ts";
import { publishedChanges, publishedChangesDownload } from "./published-changes.ts";
import type { PublishedTable } from "./published-table.ts";
import { recognition } from "./recognition.ts";
import { reconciliation, reconciliationCauses, reconciliationStatus } from "./reconciliation.ts";
import { reconciliationDownload } from "./reconciliation-download.ts";
import { reportingCategories } from "./reporting-categories.ts";
import { similarSchools, similarSchoolsSummary } from "./similar-schools.ts";
import { smartieGoals, smartieGoalsDownload } from "./smartie-goals.ts";
import { stateAbsenteeismByReason } from "./state-absenteeism-by-reason.ts";
import { stateCohortOutcomes } from "./state-cohort-outcomes.ts";
import { stateDashboard } from "./state-dashboard.ts";
import { truancy, truancyOverlap } from "./truancy.ts";
import { truancyDownload } from "./truancy-download.ts";

/** Every table of `published.duckdb`; a table that is not listed cannot be published. */
export const publishedTables: readonly PublishedTable[] = [
  edition,
  entities,
  reportingCategories,
  policies,
  chronicAbsenteeism,
  chronicAbsenteeismDownload,
  chronicAbsenteeismCrossed,
  chronicAbsenteeismCrossedDownload,
  lcapChronic,
  lcapChronicDownload,
  dashboardChronic,
  dashboardChronicDownload,
  dashboardPreview,
  dashboardPreviewDownload,
  attendance,
  attendanceDownload,
  attendanceByMonth,
  attendanceByMonthDownload,
  attendanceByWeekday,
  attendanceByWeekdayDownload,
  attendanceByWeek,
  attendanceByDay,
  attendanceDips,
  attendanceDipsDownload,
  dipForecast,
  dipForecastDownload,
  dipCalibration,
  breaks,
  projection,
  projectionDownload,
  projectionBacktest,
  projectionCalibration,
  ada,
  adaDownload,
  absenteeismByReason,
  absenteeismByReasonDownload,
  attendanceBands,
  attendanceBandsDownload,
  stateChronicAbsenteeism,
  stateChronicAbsenteeismDownload,
  stateDashboard,
  stateAbsenteeismByReason,
  stateCohortOutcomes,
  dashboardAgreement,
  dashboardDifferences,
  chronicLevels,
  coverage,
  engagement,
  engagementDownload,
  noShows,
  truancy,
  truancyDownload,
  truancyOverlap,
  absenceStreaks,
  recognition,
  attendanceRecovery,
  reconciliation,
  reconciliationDownload,
  reconciliationStatus,
  reconciliationCauses,
  dataQuality,
  dataQualityDownload,
  disclosureReport,
  publishedChanges,
  publishedChangesDownload,
  similarSchools,
  similarSchoolsSummary,
  brightSpots,
  groupGaps,
  attendanceControl,
  smartieGoals,
  smartieGoalsDownload,
  goalFigures,
  goalProgress,
  goalGaps,
  goalReviews,
  goalTargets,
  goalStatements,
  goalPhrases,
  lcapMetrics,
  lcapMetricsDownload,
  lcapBaseDashboard,
  lcapMustAddress,
];
