import type {
  DashboardChronic,
  DashboardPreview,
} from "../../contracts/published/dashboard-chronic.ts";
import type { Engagement } from "../../contracts/published/engagement.ts";
import type { LcapChronic } from "../../contracts/published/lcap-chronic.ts";
import type { StateDashboard } from "../../contracts/published/state-dashboard.ts";
import type { Figures } from "./rates.ts";

/**
 * The measures of state priority 5 (Education Code 52060(d)(5)) in the law's order; chronic absence
 * by each of its three rules.
 */
export const lcapMeasures = [
  "attendance",
  "chronic_lcap",
  "chronic_dashboard",
  "chronic_absenteeism",
  "middle_school_dropout",
  "high_school_dropout",
  "high_school_graduation",
] as const;

/** One of the measures of priority 5. */
export type LcapMeasure = (typeof lcapMeasures)[number];

/** One measure of a group in one year, wherever it comes from. */
export interface LcapFigure extends Figures {
  readonly measure: LcapMeasure;
  readonly school_year: number;
  readonly reporting_category: string;
  readonly source: Engagement["source"] | "own";
  readonly reason: Engagement["reason"];
  /** The range of an estimate, 0 to 1. */
  readonly low: number | null;
  readonly high: number | null;
}

/** The released tables that hold the measures of priority 5. */
export interface LcapTables {
  readonly engagement: readonly Engagement[];
  readonly lcap: readonly LcapChronic[];
  readonly dashboard: readonly DashboardChronic[];
  readonly preview: readonly DashboardPreview[];
  /** The state's Dashboard, for years without one of our own. */
  readonly state: readonly StateDashboard[];
}

/** Returns every figure of priority 5 that the tables hold of a place, in one form. */
export function toLcapFigures(
  { engagement, lcap, dashboard, preview, state }: LcapTables,
  cds_code: string,
): LcapFigure[] {
  const isOwn = (row: { readonly cds_code: string }) => row.cds_code === cds_code;
  const groups = new Map(dashboard.map((row) => [row.student_group, row.reporting_category]));
  return [
    ...engagement.filter(isOwn).map(ofEngagement),
    ...lcap.filter(isOwn).map(ofLcap),
    ...dashboard.filter(isOwn).map(ofDashboard),
    ...state
      .filter((row) => isOwn(row) && !dashboard.some((x) => x.school_year === row.school_year))
      .flatMap(ofState),
    ...preview.filter(isOwn).map((row) => ofPreview(row, groups)),
  ];
}

/** Returns the figure of one year and group, if there is one. */
export function findLcapFigure(
  figures: readonly LcapFigure[],
  {
    measure,
    year,
    category = "TA",
  }: { measure: LcapMeasure; year: number | undefined; category?: string },
): LcapFigure | undefined {
  return figures.find(
    (row) =>
      row.measure === measure && row.school_year === year && row.reporting_category === category,
  );
}

/** Whether more of it is better: attendance and graduation. */
export function isHigherBetter(measure: LcapMeasure): boolean {
  return measure === "attendance" || measure === "high_school_graduation";
}

/** Days are not students: a rate of days is not worked out again from its rounded days. */
function ofEngagement({ rate, denominator, numerator, ...row }: Engagement): LcapFigure {
  const isOfDays = row.measure === "attendance";
  return {
    ...row,
    eligible_students: denominator,
    chronic_students: isOfDays ? null : numerator,
    chronic_rate: rate,
  };
}

function ofLcap({ rate, denominator, count, ...row }: LcapChronic): LcapFigure {
  return {
    ...{ ...row, measure: "chronic_lcap", reason: null, low: null, high: null },
    ...{ eligible_students: denominator, chronic_students: count, chronic_rate: rate },
  };
}

function ofDashboard(row: DashboardChronic): LcapFigure {
  return {
    ...{ ...row, measure: "chronic_dashboard", source: "own" },
    ...{ reason: null, low: null, high: null },
  };
}

function ofState({ reporting_category, ...row }: StateDashboard): LcapFigure[] {
  if (reporting_category === null) return [];
  return [
    {
      ...{ ...row, reporting_category, measure: "chronic_dashboard", source: "CDE" },
      ...{ reason: null, low: null, high: null },
    },
  ];
}

function ofPreview(row: DashboardPreview, groups: ReadonlyMap<string, string>): LcapFigure {
  const reporting_category = groups.get(row.student_group) ?? row.student_group;
  return {
    ...{ ...row, measure: "chronic_dashboard", reporting_category, source: "SIS" },
    ...{ eligible_students: row.students, chronic_students: null, chronic_rate: row.rate_to_date },
    ...{ reason: null, low: null, high: null },
  };
}
