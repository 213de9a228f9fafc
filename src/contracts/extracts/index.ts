import { absenceReport, absenceReportTotals } from "./calpads-reports.ts";
import { cdeAbsenteeismByReason, cdeChronicAbsenteeism } from "./cde-absenteeism.ts";
import { cdeCohortFile, cdeCohortOutcomes } from "./cde-cohorts.ts";
import { cdeDashboard } from "./cde-dashboard.ts";
import { goals, schools } from "./district-files.ts";
import type { ExtractContract } from "./extract-contract.ts";
import { sela } from "./sela.ts";
import { senr } from "./senr.ts";
import { sinf } from "./sinf.ts";
import { absences, attendanceRecovery, interventions } from "./sis-attendance.ts";
import { attendanceCodes, calendar } from "./sis-calendar.ts";
import { enrollments, studentGroups, students } from "./sis-students.ts";
import { sprg } from "./sprg.ts";
import { stas } from "./stas.ts";

/** Files that may stand in the district folder itself. */
export const districtFiles: readonly ExtractContract[] = [schools, goals];

/** Files that may stand in a year's folder of extracts; codes before what uses them. */
export const yearFiles: readonly ExtractContract[] = [
  attendanceCodes,
  calendar,
  senr,
  sinf,
  sprg,
  sela,
  stas,
  absences,
  studentGroups,
  enrollments,
  students,
  attendanceRecovery,
  interventions,
  absenceReport,
  absenceReportTotals,
];

/** The state's public files. */
export const stateFiles: readonly ExtractContract[] = [
  cdeChronicAbsenteeism,
  cdeDashboard,
  cdeCohortOutcomes,
  cdeCohortFile,
  cdeAbsenteeismByReason,
];

/** Every kind of file that can be read. */
export const extractContracts: readonly ExtractContract[] = [
  ...districtFiles,
  ...yearFiles,
  ...stateFiles,
];
