import { group } from "d3";
import { strToU8 } from "fflate";
import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import type { Coverage } from "../../contracts/published/coverage.ts";
import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import type { Engagement } from "../../contracts/published/engagement.ts";
import type { Entity } from "../../contracts/published/entities.ts";
import type { ReconciliationStatus } from "../../contracts/published/reconciliation.ts";
import type {
  SimilarSchool,
  SimilarSchoolsSummary,
} from "../../contracts/published/similar-schools.ts";
import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import type { StateCohortOutcome } from "../../contracts/published/state-cohort-outcomes.ts";
import type { StateDashboard } from "../../contracts/published/state-dashboard.ts";
import type { Truancy, TruancyOverlap } from "../../contracts/published/truancy.ts";

/** All rows of the tables that school pages draw from. */
export interface SchoolTables {
  readonly entities: readonly Entity[];
  readonly rows: readonly ChronicAbsenteeism[];
  readonly stateRows: readonly ChronicAbsenteeism[];
  readonly coverage: readonly Coverage[];
  readonly dashboard: readonly StateDashboard[];
  readonly outcomes: readonly StateCohortOutcome[];
  readonly reconciliation: readonly ReconciliationStatus[];
  readonly engagement: readonly Engagement[];
  readonly truancy: readonly Truancy[];
  readonly overlap: readonly TruancyOverlap[];
  readonly similar: readonly SimilarSchoolsSummary[];
  readonly pairs: readonly SimilarSchool[];
  readonly dips: readonly AttendanceDip[];
  readonly forecast: readonly DipForecast[];
  readonly goals: readonly SmartieGoal[];
}

/**
 * Returns one JSON file per school, `<cds>.json`: what its page draws and no more. `entities` are the
 * school and the district, county and state around it; `rows` the school's chronic absence, the years
 * of all students and the groups of the two newest finished years, with all students of the places
 * around; the other tables hold the school's own rows, of all students where they know groups, and
 * outcomes those of the places around where the state has a figure for the school.
 */
export function schoolFiles(tables: SchoolTables): Record<string, Uint8Array> {
  const { entities, rows, stateRows, coverage, dashboard, outcomes } = tables;
  const own = byPlace(rows);
  const ofState = byPlace(stateRows.filter(isAllStudents));
  const find = {
    rows: (code: string) => (own(code).length > 0 ? own(code) : ofState(code)),
    coverage: byPlace(coverage),
    dashboard: byPlace(dashboard),
    outcomes: byPlace(outcomes.filter(isAllStudents)),
    reconciliation: byPlace(tables.reconciliation),
    engagement: byPlace(tables.engagement.filter(isAllStudents)),
    truancy: byPlace(tables.truancy.filter(isAllStudents)),
    overlap: byPlace(tables.overlap),
    similar: byPlace(tables.similar),
    pairs: byPlace(tables.pairs),
    dips: byPlace(tables.dips.filter(isAllStudents).filter(isSide)),
    forecast: byPlace(tables.forecast),
    goals: byPlace(tables.goals),
  };
  const schools = entities.filter((x) => x.level === "S" && x.role === "part");
  const others = entities.filter((x) => x.level !== "S");
  const files = schools.map((school) => {
    const { cds_code } = school;
    const around = others.filter((place) => isAround(cds_code, place));
    const nearby = around.map((place) => place.cds_code);
    const ownOutcomes = find.outcomes(cds_code);
    return {
      name: `${cds_code}.json`,
      entities: [school, ...around],
      rows: [
        ...drawnRows(find.rows(cds_code)),
        ...nearby.flatMap((code) => find.rows(code).filter(isAllStudents)),
      ],
      coverage: find.coverage(cds_code),
      dashboard: find.dashboard(cds_code),
      reconciliation: find.reconciliation(cds_code),
      engagement: find.engagement(cds_code),
      truancy: find.truancy(cds_code),
      overlap: find.overlap(cds_code),
      similar: find.similar(cds_code),
      pairs: find.pairs(cds_code),
      dips: newestTwoYears(find.dips(cds_code)),
      forecast: find.forecast(cds_code),
      goals: find.goals(cds_code),
      outcomes: ownOutcomes.length > 0 ? [...ownOutcomes, ...nearby.flatMap(find.outcomes)] : [],
    };
  });
  return Object.fromEntries(
    files.map(({ name, ...school }) => [name, strToU8(JSON.stringify(school))]),
  );
}

function byPlace<Row extends { readonly cds_code: string }>(rows: readonly Row[]) {
  const places = group(rows, (row) => row.cds_code);
  return (cds_code: string): Row[] => places.get(cds_code) ?? [];
}

const isAllStudents = (row: { readonly reporting_category: string }): boolean =>
  row.reporting_category === "TA";

const isSide = ({ position }: AttendanceDip): boolean =>
  position === "before" || position === "after";

/** The newest finished year, which stands in the sentence, is one of the newest two. */
function newestTwoYears(rows: readonly AttendanceDip[]): AttendanceDip[] {
  const newest = Math.max(...rows.map((row) => row.school_year));
  return rows.filter((row) => row.school_year >= newest - 1);
}

/** All students of every year; groups and grades of the two newest finished years. */
function drawnRows(rows: readonly ChronicAbsenteeism[]): ChronicAbsenteeism[] {
  const finished = rows.filter((row) => row.as_of === null);
  const newest = Math.max(...finished.map((row) => row.school_year));
  return rows.filter(
    (row) => isAllStudents(row) || (row.as_of === null && row.school_year >= newest - 1),
  );
}

function isAround(school: string, { level, cds_code, role }: Entity): boolean {
  if (level === "D") return cds_code.slice(0, 7) === school.slice(0, 7);
  return role === "benchmark" || cds_code.slice(0, 2) === school.slice(0, 2);
}
