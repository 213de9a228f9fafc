import { withDuckDb } from "../../../src/duckdb/open-duckdb.ts";
import { judgeDistrict, schoolCode } from "./judge-district.ts";
import { prepareMeasures } from "./open-measures.ts";
import { plantedSchool, type Scenario, simulateDistrict } from "./simulate-district.ts";

type Judged = Awaited<ReturnType<typeof judgeDistrict>>[number];

/** A line of the calibration: what was judged, how often, and what came out. */
export interface Calibration {
  readonly scenario: string;
  readonly judged: string;
  readonly comparisons: number;
  /** Percent of comparisons whose interval excludes 0. */
  readonly flagged: number;
  /** Mean of the difference found less the true one, points. */
  readonly bias: number;
  /** Percent of intervals that hold the true difference. */
  readonly covered: number;
}

const scenarios: Readonly<Record<string, Scenario>> = {
  "no effect": { drift: 0, plantedPoints: 0 },
  "no effect, schools drift": { drift: 0.08, plantedPoints: 0 },
  "one school of 400 falls by 5 points": { drift: 0, plantedPoints: 5 },
};

const classes: Readonly<Record<string, (row: Judged) => boolean>> = {
  "schools, 30 to 299 students": (row) => row.kind === "school" && row.students < 300,
  "schools, 300 to 999 students": (row) =>
    row.kind === "school" && row.students >= 300 && row.students < 1000,
  "schools, 1,000 students or more": (row) => row.kind === "school" && row.students >= 1000,
  "student groups": (row) => row.kind === "group",
};

function summarize(
  scenario: string,
  judged: string,
  rows: readonly Judged[],
  truth: number,
): Calibration {
  const shown = rows.filter((row) => row.disclosure === "exact");
  const share = (isCounted: (row: Judged) => boolean) =>
    (100 * shown.filter(isCounted).length) / shown.length;
  const total = shown.reduce((sum, row) => sum + (row.difference_points ?? 0) - truth, 0);
  return {
    ...{ scenario, judged, comparisons: shown.length },
    flagged: share((row) => row.verdict !== "as expected"),
    bias: total / shown.length,
    covered: share((row) => (row.ci_low ?? 0) <= truth && truth <= (row.ci_high ?? 0)),
  };
}

/** Judges simulated districts and returns what came out, by scenario and kind of place. */
export async function calibrateBrightSpots(districts: number): Promise<Calibration[]> {
  return withDuckDb(":memory:", async (connection) => {
    await prepareMeasures(connection);
    const lines: Calibration[] = [];
    for (const [name, scenario] of Object.entries(scenarios)) {
      const rows: Judged[] = [];
      for (let seed = 1; seed <= districts; seed++) {
        rows.push(...(await judgeDistrict(connection, simulateDistrict(seed, scenario))));
      }
      const isPlanted = (row: Judged) => row.cds_code === schoolCode(plantedSchool);
      if (scenario.plantedPoints > 0) {
        const truth = -scenario.plantedPoints;
        lines.push(summarize(name, "the school that fell", rows.filter(isPlanted), truth));
        const others = rows.filter((row) => row.kind === "school" && !isPlanted(row));
        lines.push(summarize(name, "the other schools", others, 0));
        continue;
      }
      for (const [judged, isCounted] of Object.entries(classes)) {
        lines.push(summarize(name, judged, rows.filter(isCounted), 0));
      }
    }
    return lines;
  });
}
