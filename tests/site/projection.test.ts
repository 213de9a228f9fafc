// @vitest-environment jsdom
import { expect, test } from "vitest";
import {
  projectionBacktest,
  projectionCalibration,
} from "../../src/site/components/projection-backtest.ts";
import text from "../../src/site/messages/en.json" with { type: "json" };

const words = (node: Node) => node.textContent?.replace(/\s+/g, " ").trim() ?? "";
const judged = {
  ...{ projections: 45, error_points: 2.04, error_points_of_last_year: 4.42 },
  ...{ error_points_to_date: null, covered_percent: 84.4 },
};

test("a back-test names months and says where nobody counted yet", () => {
  const table = projectionBacktest([{ month: "09", years: 3, ...judged }], { text });
  expect(words(table)).toContain("September3452.04.4nobody counted yet84.4%");
});

test("a back-test says that there are too few years", () => {
  expect(words(projectionBacktest([], { text }))).toMatch(/too few earlier years/);
});

test("the calibration says what is promised", () => {
  const line = {
    metric: "attendance" as const,
    earlier_years: 4,
    month: "10-03",
    districts: 60,
    ...judged,
    has_target: true,
  };
  const table = projectionCalibration([line], { text });
  expect(words(table)).toContain("4October to March60452.04.4nobody counted yet84.4%yes");
});
