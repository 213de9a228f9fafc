import {
  clearEngagementOutcome,
  clearNoShows,
  measuredEngagementOutcome,
  measuredNoShows,
} from "./clear-engagement.ts";
import { clearance, placeColumns } from "./clearance.ts";

const outcomeColumns = {
  ...placeColumns,
  reporting_category: "varchar",
  measure: "varchar",
  students: "integer",
  outcome_students: "integer",
  outcome_rate: "double",
  low: "double",
  high: "double",
  reason: "varchar",
  disclosure: "varchar",
};

const noShowColumns = {
  ...placeColumns,
  reporting_category: "varchar",
  as_of: "varchar",
  expected_students: "integer",
  missing_students: "integer",
  missing_rate: "double",
  no_show_students: "integer",
  disclosure: "varchar",
};

/** Dropout, graduation and no-shows: how each measure is cleared. */
export const engagementClearances = [
  clearance(
    {
      table: "engagement_outcomes",
      measure: "msr_engagement_outcomes",
      columns: outcomeColumns,
    },
    measuredEngagementOutcome,
    clearEngagementOutcome,
  ),
  clearance(
    { table: "no_shows", measure: "msr_no_shows", columns: noShowColumns },
    measuredNoShows,
    clearNoShows,
  ),
];
