import { describe, expect, it } from "vitest";
import { clearAttendanceDay } from "../../src/privacy/clear-attendance-by-day.ts";
import { clearAttendanceDip } from "../../src/privacy/clear-attendance-dips.ts";
import { clearDipForecast } from "../../src/privacy/clear-dip-forecast.ts";
import { noStars } from "../support/no-stars.ts";

const rule = {
  suppression_threshold: 10,
  running_minimum_students: 30,
  running_fine_students: 300,
  day_figures_minimum_students: 30,
  eligible_students: 100,
  is_running: false,
  is_applicable: true,
};

const dip = {
  ...rule,
  ...{ school_year: 2025, level: "S", cds_code: "27999990000101", reporting_category: "TA" },
  ...{ break_id: "2024-25-break-winter-break", break_name: "Winter Break", break_type: "break" },
  ...{ pool_date: "2024-12-23", position: "before" },
  ...{ first_date: "2024-12-18", last_date: "2024-12-20", students: 100 },
  ...{ expected_hundredths: 30_000, absent_hundredths: 2_400 },
  ...{ excess: 0.0234, ci_low: 0.0049, ci_high: 0.0451, own_weight: 0.33, verdict: "dip" },
};

const figuresOf = (row: Partial<typeof dip>) => {
  const { absence_rate, expected_rate, excess_points, ci_low, ci_high, ...rest } =
    clearAttendanceDip({ ...dip, ...row }, noStars);
  const { excess_student_days, own_weight, verdict, disclosure } = rest;
  return [absence_rate, expected_rate, excess_points, ci_low, ci_high, excess_student_days].concat(
    [own_weight],
    [verdict === null ? null : verdict.length],
    [disclosure.length],
  );
};

describe("a dip", () => {
  it("is shown to 0.1 point from 300 student-days, its cost to 5 student-days", () => {
    expect(clearAttendanceDip(dip, noStars)).toMatchObject({
      ...{ absence_rate: 0.08, expected_rate: 0.057, excess_points: 2.3 },
      ...{ ci_low: 0.5, ci_high: 4.5, excess_student_days: 5, own_weight: 0.35 },
      ...{ verdict: "dip", disclosure: "exact" },
    });
  });

  it("is shown to half a point below 300 student-days; its verdict stays as estimated", () => {
    const small = { expected_hundredths: 29_700, absent_hundredths: 2_376, ci_low: 0.002 };
    expect(clearAttendanceDip({ ...dip, ...small }, noStars)).toMatchObject({
      ...{ absence_rate: 0.08, expected_rate: 0.055, excess_points: 2.5 },
      ...{ ci_low: 0, ci_high: 4.5, verdict: "dip" },
    });
  });

  it("is hidden below 30 students, and in a finished year where the count of students is", () => {
    const hidden = [null, null, null, null, null, null, null, null, "suppressed".length];
    expect(figuresOf({ students: 29 })).toEqual(hidden);
    expect(figuresOf({ eligible_students: 10 })).toEqual(hidden);
    expect(figuresOf({ eligible_students: 0, is_running: true })[0]).toBe(0.08);
  });

  it("shows whole percents and cost from the printed points in the running year", () => {
    expect(clearAttendanceDip({ ...dip, is_running: true }, noStars)).toMatchObject({
      ...{ absence_rate: 0.08, expected_rate: 0.06, excess_points: 2.5 },
      ...{ excess_student_days: 10, disclosure: "rounded" },
    });
  });

  it("keeps its rate where too few days say what to expect", () => {
    const unknown = { excess: null, ci_low: null, ci_high: null, own_weight: null };
    expect(
      clearAttendanceDip({ ...dip, ...unknown, verdict: "too few days" }, noStars),
    ).toMatchObject({
      ...{ absence_rate: 0.08, expected_rate: null, excess_points: null },
      ...{ excess_student_days: null, verdict: "too few days", disclosure: "exact" },
    });
  });
});

describe("a day", () => {
  const day = {
    ...rule,
    ...{ school_year: 2025, level: "S", cds_code: "27999990000101", weekday: 3 },
    ...{ calendar_date: "2024-12-18", students: 120, expected_rate: 0.0571 },
    ...{ expected_hundredths: 12_000, absent_hundredths: 900 },
    ...{ day_kind: "near a break", break_id: "2024-25-break-winter-break", position: -3 },
  };

  it("is shown without counts, to half a point below 300 students", () => {
    const cleared = clearAttendanceDay(day);
    expect(cleared).toMatchObject({ absence_rate: 0.075, expected_rate: 0.055 });
    expect(Object.keys(cleared)).not.toContain("students");
  });

  it("is hidden below 30 students", () => {
    expect(clearAttendanceDay({ ...day, students: 29 })).toMatchObject({
      ...{ absence_rate: null, expected_rate: null, disclosure: "suppressed" },
    });
  });
});

describe("a forecast", () => {
  const forecast = {
    ...rule,
    ...{ school_year: 2026, level: "S", cds_code: "27999990000101", break_type: "break" },
    ...{ break_id: "2025-26-break-spring-break", break_name: "Spring Break" },
    ...{ window_start: "2026-04-01", window_end: "2026-04-15", before_start: "2026-04-01" },
    ...{ before_end: "2026-04-03", after_start: "2026-04-13", after_end: "2026-04-15" },
    ...{ expected_excess: 0.0236, excess_low: 0.004, excess_high: 0.0432 },
    ...{ before_excess: 0.03, after_excess: null, history_years: 3, basis: "same break" },
    ...{ outreach_before: "2026-03-18", outreach_after: "2026-04-13" },
    ...{ students: 400, expected_hundredths: 240_000 },
  };

  it("shows points, and of a small school the dates alone", () => {
    expect(clearDipForecast(forecast)).toMatchObject({
      ...{ expected_excess_points: 2.4, points_low: 0.4, before_points: 3, after_points: null },
    });
    expect(clearDipForecast({ ...forecast, students: 29 })).toMatchObject({
      ...{ expected_excess_points: null, points_high: null, outreach_before: "2026-03-18" },
    });
  });
});
