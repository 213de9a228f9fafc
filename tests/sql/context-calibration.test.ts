import { expect, test } from "vitest";
import { calibrateBrightSpots } from "../bench/context/calibrate-bright-spots.ts";
import { calibrateControlCharts } from "../bench/context/calibrate-control-charts.ts";

/** Percent that chance may add to a share of so many comparisons: two standard errors. */
const chanceOf = (share: number, comparisons: number) =>
  200 * Math.sqrt(((share / 100) * (1 - share / 100)) / comparisons);

test("bright spots stand out by chance in at most 5% of comparisons, but for chance itself", async () => {
  const lines = await calibrateBrightSpots(6, ["no effect"]);
  for (const { judged, comparisons, flagged } of lines) {
    expect([judged, flagged <= 5 + chanceOf(5, comparisons)]).toEqual([judged, true]);
  }
});

test("control charts rarely signal where nothing happens, and find a rise of 2 points", async () => {
  const lines = await calibrateControlCharts();
  const quiet = lines.filter(({ scenario }) => scenario.startsWith("nothing"));
  expect(Math.max(...quiet.map(({ outside }) => outside))).toBeLessThanOrEqual(2.5);
  const risen = lines.filter(({ scenario }) => scenario.startsWith("absence rises"));
  expect(risen.at(-1)?.outside).toBeGreaterThan(40);
});
