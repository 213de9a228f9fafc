import { readFileSync } from "node:fs";
import { join } from "node:path";
import { autoType, csvParse } from "d3";
import { expect, test } from "vitest";
import { projectionCalibration } from "../../src/contracts/published/projection-backtest.ts";
import { project } from "../../src/project.ts";
import { calibrateProjection } from "../bench/projection/calibrate-projection.ts";
import { findMissedTargets } from "../bench/projection/projection-targets.ts";

test("the calibration that the site shows keeps its promise without any allowance for chance", () => {
  const lines = csvParse(
    readFileSync(join(project.reference, "projection_calibration.csv"), "utf8"),
    (row) =>
      projectionCalibration.row.parse({
        ...autoType({ ...row }),
        month: row.month,
        has_target: row.has_target === "true",
      }),
  );
  const promised = lines.filter(({ has_target }) => has_target);
  expect(promised.map(({ month }) => month)).toEqual(["10", "11", "12", "01", "02", "03", "10-03"]);
  expect(Math.min(...promised.map(({ districts }) => districts))).toBeGreaterThanOrEqual(20);
  expect(findMissedTargets(promised.map((line) => ({ ...line, standard_error: 0 })))).toEqual([]);
});

test("a simulated district is judged month by month, and the better the later", async () => {
  const lines = await calibrateProjection([1], 1);
  const errors = new Map(lines.map(({ month, error_points }) => [month, error_points]));
  expect(errors.size).toBe(11);
  expect(errors.get("05")).toBeLessThan(errors.get("09") ?? 0);
  expect(lines.every(({ projections }) => projections >= 10)).toBe(true);
  expect(findMissedTargets(lines)).toEqual([]);
  const promised = lines.map((line) => ({ ...line, covered_percent: 40, has_target: true }));
  expect(findMissedTargets(promised)).toHaveLength(11);
});
