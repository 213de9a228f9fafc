import { describe, expect, test } from "vitest";
import { clearAttendanceControl } from "../../src/privacy/clear-attendance-control.ts";
import { clearBrightSpot, findVerdict } from "../../src/privacy/clear-bright-spot.ts";
import { clearSimilarSchool } from "../../src/privacy/clear-similar-schools.ts";
import { noStars } from "../support/no-stars.ts";

const rule = {
  suppression_threshold: 10,
  running_minimum_students: 30,
  running_fine_students: 300,
  is_running: false,
  is_applicable: true,
};

const spot = {
  ...rule,
  ...{ school_year: 2025, level: "S", cds_code: "1", reporting_category: "TA", kind: "school" },
  ...{ students: 400, chronic_students: 62, students_before: 400, chronic_before: 90 },
  ...{ expected_students: 84.4, deviation: 9.68 },
  ...{ interval_deviations: 1.96, ranked_minimum_students: 30 },
};

describe("a comparison with what was to be expected", () => {
  test("is shown to a tenth of a point with the verdict of the rounded interval", () => {
    expect(clearBrightSpot(spot, noStars)).toMatchObject({
      ...{ chronic_rate: 0.155, expected_rate: 0.211, difference_points: -5.6 },
      ...{ ci_low: -10.3, ci_high: -0.9, verdict: "better", disclosure: "exact" },
    });
  });

  test.each([
    ["29 students", { students: 29, chronic_students: 5 }, "suppressed"],
    ["29 students the year before", { students_before: 29 }, "suppressed"],
    ["a threshold raised above it", { suppression_threshold: 400 }, "suppressed"],
    ["a running year", { is_running: true }, "suppressed"],
    ["no year before", { students_before: 0, chronic_before: 0 }, "not_applicable"],
    ["nobody else", { expected_students: null, deviation: null }, "not_applicable"],
  ])("shows nothing with %s", (_, changed, disclosure) => {
    const { chronic_rate, expected_rate, difference_points, ci_low, ci_high, verdict, ...rest } =
      clearBrightSpot({ ...spot, ...changed }, noStars);
    const figures = [chronic_rate, expected_rate, difference_points, ci_low, ci_high, verdict];
    expect(figures.every((value) => value === null)).toBe(true);
    expect(rest.disclosure).toBe(disclosure);
  });

  test("is better or worse only where the whole interval is on one side", () => {
    expect([findVerdict(-2, -0.1), findVerdict(0.1, 3)]).toEqual(["better", "worse"]);
    expect([findVerdict(-2, 0), findVerdict(0, 2)]).toEqual(["as expected", "as expected"]);
  });
});

const month = {
  ...rule,
  ...{ school_year: 2025, level: "S", cds_code: "1", month: "2025-01", students: 310 },
  ...{ eligible_students: 310, day_figures_minimum_students: 30, control_run_months: 8 },
  ...{ expected_hundredths: 600000, attended_hundredths: 560000 },
  ...{ center_rate: 0.0512, half_width: 0.06 },
};

describe("a month of a control chart", () => {
  test("is shown to a tenth of a point; a limit does not fall below 0", () => {
    expect(clearAttendanceControl(month)).toMatchObject({
      ...{ absence_rate: 0.067, center_rate: 0.051, lower_limit: 0, upper_limit: 0.111 },
      ...{ is_fine: true, is_baseline: true, disclosure: "exact" },
    });
  });

  test("is coarse and not judged at a small place of the running year", () => {
    const running = clearAttendanceControl({ ...month, is_running: true, students: 299 });
    expect(running).toMatchObject({ absence_rate: 0.07, is_fine: false, is_baseline: false });
  });

  test("is hidden below 30 students", () => {
    const hidden = clearAttendanceControl({ ...month, students: 29 });
    expect(hidden).toMatchObject({
      absence_rate: null,
      center_rate: null,
      disclosure: "suppressed",
    });
  });
});

test("a similar school that the state masks stops the run", () => {
  const school = {
    ...{ school_year: 2025, cds_code: "1", position: 1, similar_cds_code: "2" },
    ...{ similar_school_name: "Oak", similar_district_name: "", similar_county_name: "" },
    ...{ distance: 0.4567, features: 9, chronic_students: 20, chronic_rate: 0.2 },
    ...{ eligible_students: 100, suppression_threshold: 10 },
  };
  expect(clearSimilarSchool(school)).toMatchObject({ distance: 0.46, eligible_students: 100 });
  expect(() => clearSimilarSchool({ ...school, eligible_students: 10 })).toThrow("masked");
});
