import { z } from "zod";
import { attendanceDips } from "../../src/contracts/published/attendance-dips.ts";
import {
  type ChronicAbsenteeism,
  chronicAbsenteeism,
  stateChronicAbsenteeism,
} from "../../src/contracts/published/chronic-absenteeism.ts";
import { coverage } from "../../src/contracts/published/coverage.ts";
import { dipForecast } from "../../src/contracts/published/dip-forecast.ts";
import { edition } from "../../src/contracts/published/edition.ts";
import { engagement } from "../../src/contracts/published/engagement.ts";
import { entities } from "../../src/contracts/published/entities.ts";
import type { PublishedTable } from "../../src/contracts/published/published-table.ts";
import { reconciliationStatus } from "../../src/contracts/published/reconciliation.ts";
import { reportingCategories } from "../../src/contracts/published/reporting-categories.ts";
import {
  similarSchools,
  similarSchoolsSummary,
} from "../../src/contracts/published/similar-schools.ts";
import { smartieGoals } from "../../src/contracts/published/smartie-goals.ts";
import { stateCohortOutcomes } from "../../src/contracts/published/state-cohort-outcomes.ts";
import { stateDashboard } from "../../src/contracts/published/state-dashboard.ts";
import { truancy, truancyOverlap } from "../../src/contracts/published/truancy.ts";
import { fillPolicies } from "../../src/site/data/fill-policies.ts";
import messages from "../../src/site/messages/en.json" with { type: "json" };
import { defaultPolicies } from "./default-policies.ts";
import type { PublishedRows } from "./write-published.ts";

/** Every sentence of the site with the policy numbers of a district without overrides. */
export const text: typeof messages = JSON.parse(
  fillPolicies(JSON.stringify(messages), defaultPolicies),
);

/** Returns what the pages of a site load, from the rows of its published tables. */
export function siteFixture(published: PublishedRows) {
  const read = <Row extends z.ZodObject>(contract: PublishedTable<Row>) =>
    z.array(contract.row).parse(published[contract.table] ?? []);
  const [subject] = read(edition);
  if (!subject) throw new Error("missing row: edition");
  return {
    site: {
      text,
      edition: subject,
      entities: read(entities),
      categories: read(reportingCategories),
      cds_code: subject.cds_code,
    },
    rows: [...read(chronicAbsenteeism), ...read(stateChronicAbsenteeism)],
    stateRows: read(stateChronicAbsenteeism),
    coverage: read(coverage),
    dashboard: read(stateDashboard),
    outcomes: read(stateCohortOutcomes),
    reconciliation: read(reconciliationStatus),
    engagement: read(engagement),
    truancy: read(truancy),
    overlap: read(truancyOverlap),
    similar: read(similarSchoolsSummary),
    pairs: read(similarSchools),
    dips: read(attendanceDips),
    forecast: read(dipForecast),
    goals: read(smartieGoals),
  };
}

/** Returns the rows with the figures of some of them hidden. */
export function hideFigures(
  rows: readonly ChronicAbsenteeism[],
  isHidden: (row: ChronicAbsenteeism) => boolean,
): ChronicAbsenteeism[] {
  const nothing = { eligible_students: null, chronic_students: null, chronic_rate: null };
  return rows.map((row) =>
    isHidden(row) ? { ...row, ...nothing, disclosure: "suppressed" } : row,
  );
}
