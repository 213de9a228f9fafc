import { withDuckDb } from "../../../src/duckdb/open-duckdb.ts";
import { judgeDistrict, schoolCode } from "./judge-district.ts";
import { prepareMeasures } from "./open-measures.ts";
import { type Scenario, simulateDistrict } from "./simulate-district.ts";

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

/** The scenarios of the published calibration. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  "no effect": { drift: 0 },
  "no effect, schools drift": { drift: 0.08 },
  "a school of 400 falls by 5 points": { drift: 0, plantedSchool: 2, plantedPoints: 5 },
  "a school of 400 falls by 8 points": { drift: 0, plantedSchool: 2, plantedPoints: 8 },
  "a school of 900 falls by 5 points": { drift: 0, plantedSchool: 9, plantedPoints: 5 },
  "results repeat less: no effect": { drift: 0, repeatsLess: true },
  "results repeat less: a school of 400 falls by 5 points": {
    drift: 0,
    repeatsLess: true,
    plantedSchool: 2,
    plantedPoints: 5,
  },
};

const isSchool =
  (from: number, below: number) =>
  ({ kind, students }: Judged): boolean =>
    kind === "school" && students >= from && students < below;

const classes: Readonly<Record<string, (row: Judged) => boolean>> = {
  "schools of 30 to 299": isSchool(30, 300),
  "schools of 300 to 999": isSchool(300, 1000),
  "schools of 1,000 or more": isSchool(1000, Number.POSITIVE_INFINITY),
  "student groups": ({ kind }) => kind === "group",
};

const round = (value: number): number => Math.round(value * 10) / 10;

function summarize(rows: readonly Judged[], truth: number) {
  const shown = rows.filter((row) => row.disclosure === "exact");
  const share = (isCounted: (row: Judged) => boolean) =>
    round((100 * shown.filter(isCounted).length) / shown.length);
  const total = shown.reduce((sum, row) => sum + (row.difference_points ?? 0) - truth, 0);
  return {
    comparisons: shown.length,
    flagged: share((row) => row.verdict !== "as expected"),
    bias: round(total / shown.length),
    covered: share((row) => (row.ci_low ?? 0) <= truth && truth <= (row.ci_high ?? 0)),
  };
}

function toLines(scenario: string, rows: readonly Judged[], options: Scenario): Calibration[] {
  const { plantedSchool, plantedPoints = 0 } = options;
  if (plantedSchool === undefined) {
    return Object.entries(classes).map(([judged, isCounted]) => ({
      ...{ scenario, judged },
      ...summarize(rows.filter(isCounted), 0),
    }));
  }
  const planted = rows.filter((row) => row.cds_code === schoolCode(plantedSchool));
  const others = rows.filter((row) => row.kind === "school" && !planted.includes(row));
  return [
    { scenario, judged: "that school", ...summarize(planted, -plantedPoints) },
    { scenario, judged: "the other schools", ...summarize(others, 0) },
  ];
}

/** Judges so many simulated districts of each scenario; returns what came out, by kind of place. */
export async function calibrateBrightSpots(
  districts: number,
  names: readonly string[] = Object.keys(scenarios),
): Promise<Calibration[]> {
  return withDuckDb(":memory:", async (connection) => {
    await prepareMeasures(connection);
    const lines: Calibration[] = [];
    for (const [index, [name, scenario]] of Object.entries(scenarios).entries()) {
      if (!names.includes(name)) continue;
      const rows: Judged[] = [];
      for (let at = 0; at < districts; at++) {
        const district = simulateDistrict(index * 1_000_000 + at, scenario);
        rows.push(...(await judgeDistrict(connection, district)));
      }
      lines.push(...toLines(name, rows, scenario));
    }
    return lines;
  });
}
