import { chronicAbsenteeism, stateChronicAbsenteeism } from "./chronic-absenteeism.ts";
import {
  chronicAbsenteeismDownload,
  stateChronicAbsenteeismDownload,
} from "./chronic-absenteeism-download.ts";
import { coverage } from "./coverage.ts";
import { dashboardAgreement, dashboardDifferences } from "./dashboard-agreement.ts";
import { edition } from "./edition.ts";
import { entities } from "./entities.ts";
import type { PublishedTable } from "./published-table.ts";
import { reportingCategories } from "./reporting-categories.ts";
import { stateCohortOutcomes } from "./state-cohort-outcomes.ts";
import { stateDashboard } from "./state-dashboard.ts";

/** Every table of `published.duckdb`; a table that is not listed cannot be published. */
export const publishedTables: readonly PublishedTable[] = [
  edition,
  entities,
  reportingCategories,
  chronicAbsenteeism,
  chronicAbsenteeismDownload,
  stateChronicAbsenteeism,
  stateChronicAbsenteeismDownload,
  stateDashboard,
  stateCohortOutcomes,
  dashboardAgreement,
  dashboardDifferences,
  coverage,
];
