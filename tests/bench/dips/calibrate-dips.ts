import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { withDuckDb } from "../../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../../src/duckdb/read-rows.ts";
import { loadDistricts, type PlantedTruth } from "./load-districts.ts";
import { prepareDipModels, runDipModels } from "./open-dip-models.ts";
import { type DipScenario, dipScenarios } from "./scenarios.ts";

/** A line of the calibration: what was judged, how often, and what came out. */
export interface DipCalibration {
  readonly scenario: string;
  readonly school_size: string;
  readonly planted_points: number;
  readonly districts: number;
  readonly windows: number;
  /** Percent of windows whose interval lies above 0. */
  readonly called_dip_percent: number;
  /** Mean of the excess found less the true one, points. */
  readonly bias_points: number;
  /** Percent of intervals that hold the truth. */
  readonly covered_percent: number;
  readonly has_target: boolean;
}

const judgedRow = z.object({
  cds_code: z.string(),
  side: z.string(),
  excess: z.number(),
  ci_low: z.number(),
  ci_high: z.number(),
});

type Judged = z.infer<typeof judgedRow>;

const sizes: Readonly<Record<string, readonly [number, number]>> = {
  "1,000 or more": [1000, Number.POSITIVE_INFINITY],
  "300 to 999": [300, 1000],
  "30 to 299": [30, 300],
};

// The simulation counts a year's breaks from 0, its start; the year's end comes last.
const judgedWindows = `
  select
    dips.cds_code,
    if(breaks.break_number = 1000, numbers.breaks, breaks.break_number) || ' ' || dips.position
      as side,
    100 * dips.excess as excess,
    100 * dips.ci_low as ci_low,
    100 * dips.ci_high as ci_high
  from measures.msr_attendance_dips as dips
  inner join dimensions.dim_school_break_pool as breaks using (school_year, break_id)
  inner join (
    select school_year, max(break_number) filter (break_number < 1000) + 1 as breaks
    from dimensions.dim_school_break group by all
  ) as numbers using (school_year)
  where dips.position in ('before', 'after') and dips.verdict <> 'too few days'
  order by all`;

/** Returns the truth of every side of a break by place: a school's own, a district's by students. */
function truthsOf(planted: readonly PlantedTruth[]): ReadonlyMap<string, number> {
  const truths = new Map<string, number>();
  const students = new Map<string, number>();
  for (const school of planted) {
    const district = `${school.cdsCode.slice(0, 7)}0000000`;
    students.set(district, (students.get(district) ?? 0) + school.students);
    for (const [side, points] of school.planted) {
      truths.set(`${school.cdsCode} ${side}`, points);
      const key = `${district} ${side}`;
      truths.set(key, (truths.get(key) ?? 0) + points * school.students);
    }
  }
  for (const [key, sum] of truths) {
    const count = students.get(key.slice(0, 14));
    if (count) truths.set(key, sum / count);
  }
  return truths;
}

function summarize(rows: readonly Judged[], truths: ReadonlyMap<string, number>) {
  const share = (isCounted: (row: Judged, truth: number) => boolean) =>
    (100 * rows.filter((row) => isCounted(row, truthOf(row, truths))).length) / rows.length;
  const error = rows.reduce((sum, row) => sum + row.excess - truthOf(row, truths), 0);
  return {
    windows: rows.length,
    called_dip_percent: round(
      share(({ ci_low }) => ci_low > 0),
      1,
    ),
    bias_points: round(error / rows.length, 2),
    covered_percent: round(
      share(({ ci_low, ci_high }, truth) => ci_low <= truth && truth <= ci_high),
      1,
    ),
  };
}

function truthOf({ cds_code, side }: Judged, truths: ReadonlyMap<string, number>): number {
  const truth = truths.get(`${cds_code} ${side}`);
  if (truth === undefined) throw new Error(`unknown window: ${cds_code} ${side}`);
  return truth;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

async function calibrateScenario(
  connection: DuckDBConnection,
  scenario: DipScenario,
  seeds: readonly number[],
): Promise<DipCalibration[]> {
  const planted = await loadDistricts(connection, { scenario, seeds });
  await runDipModels(connection);
  const rows = await readRows(connection, judgedWindows, judgedRow);
  const truths = truthsOf(planted);
  const studentsOf = new Map(planted.map(({ cdsCode, students }) => [cdsCode, students]));
  const line = (school_size: string, judged: readonly Judged[]): DipCalibration => ({
    scenario: scenario.name,
    school_size,
    planted_points: scenario.plantedPoints,
    districts: seeds.length,
    ...summarize(judged, truths),
    has_target: scenario.hasTarget,
  });
  const ofSize = ([from, below]: readonly [number, number]) =>
    rows.filter(({ cds_code }) => {
      const students = studentsOf.get(cds_code) ?? 0;
      return students >= from && students < below;
    });
  return [
    ...Object.entries(sizes).map(([size, limits]) => line(size, ofSize(limits))),
    line(
      "whole district",
      rows.filter(({ cds_code }) => cds_code.endsWith("0000000")),
    ),
  ];
}

/** Judges simulated districts of each scenario, one a seed, by the warehouse's own models. */
export async function calibrateDips(
  seeds: readonly number[],
  scenarios: readonly DipScenario[] = dipScenarios,
): Promise<DipCalibration[]> {
  return withDuckDb(":memory:", async (connection) => {
    await prepareDipModels(connection);
    const lines: DipCalibration[] = [];
    for (const scenario of scenarios) {
      lines.push(...(await calibrateScenario(connection, scenario, seeds)));
    }
    return lines;
  });
}
