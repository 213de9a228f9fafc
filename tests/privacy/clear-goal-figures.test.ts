import { describe, expect, it } from "vitest";
import { clearGoalFigure } from "../../src/privacy/clear-goal-figures.ts";
import { noStars } from "../support/no-stars.ts";

const figure = {
  ...{ suppression_threshold: 10, running_minimum_students: 30, running_fine_students: 300 },
  ...{ day_figures_minimum_students: 30, is_running: false, is_applicable: true },
  ...{ metric: "chronic_absenteeism", level: "S", cds_code: "27999990000102" },
  ...{ grade_category: "GR09", student_group: "SE" },
  ...{ reporting_category: "GR09", reporting_category_2: "SE", count_name: "chronic" },
  ...{ is_of_days: false, goal_year: 0, point_date: "", school_year: 2025 },
  ...{ source: "STAS", as_of: null, eligible_students: 100, year_students: 100, students: 100 },
  ...{ numerator: 27, denominator: 100, history_years: 2 },
  ...{ projected: null, projected_low: null, projected_high: null },
};
const running = {
  ...{ is_running: true, numerator: 249, denominator: 1000, students: 1000, year_students: 1000 },
  ...{ projected: 0.2372, projected_low: 0.2149, projected_high: 0.2591 },
};
const soFar = { goal_year: 2026, point_date: "2025-12-19", students: 96, numerator: 25 };
const point = { ...soFar, denominator: 96 };
const clear = (row: Partial<typeof figure>, stars = noStars) =>
  clearGoalFigure({ ...figure, ...row }, stars);
const hidden = { value: null, students: null, disclosure: "suppressed" };

describe("a figure of a goal", () => {
  it("of a finished year is shown as in its table", () => {
    expect(clear({})).toMatchObject({ value: 0.27, students: 100, disclosure: "exact" });
    expect(clear({ students: 10, denominator: 10, year_students: 10 })).toMatchObject(hidden);
  });

  it("is hidden where its count is starred, with what is so far and what is projected", () => {
    const asked: string[] = [];
    const isStarred = (count: string, cell: { reporting_category_2?: string }) => {
      asked.push(`${count} ${cell.reporting_category_2}`);
      return true;
    };
    expect(clear({}, { isStarred })).toMatchObject({ value: null, disclosure: "suppressed" });
    expect(clear(point, { isStarred })).toMatchObject(hidden);
    const projected = clearGoalFigure({ ...figure, ...running }, { isStarred });
    expect(projected).toMatchObject({ projected: null, projected_low: null, projected_high: null });
    expect(new Set(asked)).toEqual(new Set(["chronic SE"]));
  });

  it("so far is a whole percent below 300 students, to 0.1 from there, without the students", () => {
    expect(clear(point)).toMatchObject({ value: 0.26, students: null, disclosure: "rounded" });
    const many = { students: 960, denominator: 960, numerator: 250, year_students: 1000 };
    expect(clear({ ...point, ...many })).toMatchObject({ value: 0.26 });
    expect(clear({ ...point, ...many, numerator: 244 })).toMatchObject({ value: 0.254 });
  });

  it("so far is hidden for fewer than 30, with fewer than 3 on one side, and where the year is", () => {
    expect(clear({ ...point, students: 29, denominator: 29, numerator: 9 })).toMatchObject(hidden);
    expect(clear({ ...point, numerator: 2 })).toMatchObject(hidden);
    expect(clear({ ...point, numerator: 94 })).toMatchObject(hidden);
    expect(clear({ ...point, year_students: 10 })).toMatchObject(hidden);
    const everybody = { reporting_category: "TA", reporting_category_2: "TA", numerator: 2 };
    expect(clear({ ...point, ...everybody })).toMatchObject({ value: 0.02 });
  });

  it("so far does not apply before anybody can count", () => {
    const nobody = { students: 0, numerator: 0, denominator: 0 };
    expect(clear({ ...point, ...nobody })).toMatchObject({ disclosure: "not_applicable" });
  });

  it("that is projected is as coarse as the running year's figure", () => {
    const ranged = clearGoalFigure({ ...figure, ...running }, noStars);
    expect(ranged).toMatchObject({ projected: 0.237, projected_low: 0.215, projected_high: 0.259 });
    const few = clearGoalFigure(
      { ...figure, ...running, students: 100, denominator: 100, numerator: 25 },
      noStars,
    );
    expect(few).toMatchObject({ projected: 0.24, projected_low: 0.21, projected_high: 0.26 });
  });

  it("of days follows the rule of student-days", () => {
    const days = { is_of_days: true, numerator: 1_692_000, denominator: 1_800_000 };
    expect(clear(days)).toMatchObject({ value: 0.94, disclosure: "exact" });
    expect(clear({ ...days, students: 29 })).toMatchObject({ value: null });
  });
});
