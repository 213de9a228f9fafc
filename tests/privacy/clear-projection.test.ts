import { describe, expect, it } from "vitest";
import { clearProjection } from "../../src/privacy/clear-projection.ts";
import { clearProjectionBacktest } from "../../src/privacy/clear-projection-backtest.ts";
import { noStars } from "../support/no-stars.ts";

const measured = {
  ...{ suppression_threshold: 10, running_minimum_students: 30, running_fine_students: 300 },
  ...{ is_running: true, is_applicable: true },
  ...{ school_year: 2026, level: "S", cds_code: "27999990000101", reporting_category: "SD" },
  ...{ as_of: "2026-02-18", eligible_students: 300, chronic_students: 75 },
  ...{ expected_rate: 0.21449, lowest_rate: 0.18051, highest_rate: 0.25349 },
  ...{ history_years: 4, basis: "several years" },
};
const nothing = { students: null, rate_to_date: null, rate: null, low: null, high: null };

describe("a projection", () => {
  it("is shown to a tenth of a percent from 300 students, beside the rate to date", () => {
    expect(clearProjection(measured, noStars)).toMatchObject({
      ...{ students: 300, rate_to_date: 0.25, rate: 0.214, low: 0.181, high: 0.253 },
      ...{ history_years: 4, basis: "several years", disclosure: "rounded" },
    });
  });

  it("is rounded to whole percent for fewer students", () => {
    expect(clearProjection({ ...measured, eligible_students: 299 }, noStars)).toMatchObject({
      ...{ students: 300, rate: 0.21, low: 0.18, high: 0.25 },
    });
  });

  it("is hidden where the rate to date is: few students, a star, a group that does not apply", () => {
    const small = { ...measured, eligible_students: 29 };
    expect(clearProjection(small, noStars)).toMatchObject({ ...nothing, disclosure: "suppressed" });
    expect(clearProjection(measured, { isStarred: () => true })).toMatchObject({
      ...nothing,
      disclosure: "suppressed",
    });
    const absent = { ...measured, is_applicable: false };
    expect(clearProjection(absent, noStars)).toMatchObject({
      ...nothing,
      disclosure: "not_applicable",
    });
  });

  it("leaves the rate to date alone where no earlier year is there", () => {
    const none = { expected_rate: null, lowest_rate: null, highest_rate: null, basis: "none" };
    expect(clearProjection({ ...measured, ...none }, noStars)).toMatchObject({
      ...{ ...nothing, students: 300, rate_to_date: 0.25, basis: "none", disclosure: "rounded" },
    });
  });
});

describe("a back-test", () => {
  it("is shown in tenths", () => {
    const row = {
      ...{ month: "09", years: 3, projections: 45, mean_error: 0.02404, covered_share: 0.7778 },
      ...{ mean_error_of_last_year: 0.0442, mean_error_to_date: null },
    };
    expect(clearProjectionBacktest(row)).toEqual({
      ...{ month: "09", years: 3, projections: 45, error_points: 2.4, covered_percent: 77.8 },
      ...{ error_points_of_last_year: 4.4, error_points_to_date: null },
    });
  });
});
