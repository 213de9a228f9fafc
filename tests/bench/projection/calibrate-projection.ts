import { deviation, mean, rollups } from "d3";
import { withDuckDb } from "../../../src/duckdb/open-duckdb.ts";
import { type JudgedPattern, judgePatterns } from "./judge-patterns.ts";
import { type JudgedProjection, judgeProjections } from "./judge-projections.ts";
import { type DistrictPlan, loadDistrict } from "./load-district.ts";
import { prepareProjectionModels, runProjectionModels } from "./open-projection-models.ts";

/** A line of the calibration: a month's projections, or all of October to March (`10-03`). */
export interface ProjectionCalibration {
  readonly metric: "chronic_absenteeism" | JudgedPattern["metric"];
  readonly earlier_years: number;
  readonly month: string;
  readonly districts: number;
  readonly projections: number;
  /** Mean absolute errors in percentage points: projected, last year's rate, rate to date. */
  readonly error_points: number;
  readonly error_points_of_last_year: number;
  readonly error_points_to_date: number | null;
  /** Percent of 80% ranges that hold the rate at the end of the year. */
  readonly covered_percent: number;
  /** Standard error over districts of the error less that of the better naive rule, points. */
  readonly standard_error: number;
  readonly has_target: boolean;
}

type Judged = Pick<
  JudgedProjection,
  "month" | "rate" | "low" | "high" | "actual_rate" | "last_rate" | "rate_to_date"
> & { readonly seed: number };
type JudgedByMetric = JudgedPattern & { readonly seed: number };

const months = ["08", "09", "10", "11", "12", "01", "02", "03", "04", "05"] as const;
const promised: readonly string[] = ["10", "11", "12", "01", "02", "03"];

/** Returns the projections of one simulated district beside what came of them. */
async function judgeDistrict(plan: DistrictPlan): Promise<Judged[]> {
  return withDuckDb(":memory:", async (connection) => {
    await prepareProjectionModels(connection);
    await loadDistrict(connection, plan);
    await runProjectionModels(connection);
    const rows = await judgeProjections(connection);
    return rows.map((row) => ({ ...row, seed: plan.seed }));
  });
}

/** Standard error of a mean over districts, whose projections stand and fall together. */
function standardErrorOf(rows: readonly Judged[], measure: (row: Judged) => number): number {
  const means = rollups(
    rows,
    (own) => mean(own, measure) ?? 0,
    ({ seed }) => seed,
  ).map(([, value]) => value);
  return (deviation(means) ?? 0) / Math.sqrt(means.length);
}

function summarize(rows: readonly Judged[]) {
  const missed = (row: Judged, rate: number) => 100 * Math.abs(rate - row.actual_rate);
  const errorOf = (row: Judged) => missed(row, row.rate);
  const ofLastYear = (row: Judged) => missed(row, row.last_rate);
  const toDate = (row: Judged) => missed(row, row.rate_to_date ?? Number.NaN);
  const hasDate = rows.every(({ rate_to_date }) => rate_to_date !== null);
  const average = (measure: (row: Judged) => number) => mean(rows, measure) ?? 0;
  const isDateBetter = hasDate && average(toDate) < average(ofLastYear);
  const better = isDateBetter ? toDate : ofLastYear;
  const isCovered = (row: Judged) => row.low <= row.actual_rate && row.actual_rate <= row.high;
  return {
    projections: rows.length,
    error_points: round(average(errorOf), 2),
    error_points_of_last_year: round(average(ofLastYear), 2),
    error_points_to_date: hasDate ? round(average(toDate), 2) : null,
    covered_percent: round(100 * average((row) => Number(isCovered(row))), 1),
    standard_error: standardErrorOf(rows, (row) => errorOf(row) - better(row)),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Judges simulated districts, one a seed, by the warehouse's own models: a line a month, then all. */
export async function calibrateProjection(
  seeds: readonly number[],
  earlierYears: number,
  { hasTarget = false }: { readonly hasTarget?: boolean } = {},
): Promise<ProjectionCalibration[]> {
  const rows: Judged[] = [];
  for (const seed of seeds) rows.push(...(await judgeDistrict({ seed, earlierYears })));
  const common = { metric: "chronic_absenteeism" as const, earlier_years: earlierYears };
  return toLines(rows, { ...common, districts: seeds.length }, hasTarget);
}

/** Judges attendance and truancy of simulated districts in the same way; nothing is promised of them. */
export async function calibratePatterns(
  seeds: readonly number[],
  earlierYears: number,
): Promise<ProjectionCalibration[]> {
  const rows: JudgedByMetric[] = [];
  for (const seed of seeds) {
    await withDuckDb(":memory:", async (connection) => {
      await prepareProjectionModels(connection);
      await loadDistrict(connection, { seed, earlierYears });
      rows.push(...(await judgePatterns(connection)).map((row) => ({ ...row, seed })));
    });
  }
  return (["attendance", "truancy"] as const).flatMap((metric) =>
    toLines(
      rows.filter((row) => row.metric === metric),
      { metric, earlier_years: earlierYears, districts: seeds.length },
      false,
    ),
  );
}

function toLines(
  rows: readonly Judged[],
  common: Pick<ProjectionCalibration, "metric" | "earlier_years" | "districts">,
  hasTarget: boolean,
): ProjectionCalibration[] {
  const line = (month: string, wanted: readonly string[]): ProjectionCalibration => ({
    metric: common.metric,
    earlier_years: common.earlier_years,
    month,
    districts: common.districts,
    ...summarize(rows.filter((row) => wanted.includes(row.month))),
    has_target: hasTarget && (promised.includes(month) || month === "10-03"),
  });
  return [...months.map((month) => line(month, [month])), line("10-03", promised)];
}
