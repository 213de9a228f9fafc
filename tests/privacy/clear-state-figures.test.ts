import { describe, expect, it } from "vitest";
import { clearances } from "../../src/privacy/clearances.ts";
import { noStars } from "../support/no-stars.ts";

function clear(table: string, row: Readonly<Record<string, unknown>>) {
  const clearance = clearances.find((one) => one.table === table);
  if (!clearance) throw new Error(`unknown clearance: ${table}`);
  return clearance.clearRows([row], noStars)[0];
}

const place = { school_year: 2025, level: "D", cds_code: "27999990000000" };

describe("the state's reasons of absence", () => {
  const shares = {
    ...{ excused_share: "0.523", unexcused_share: "0.421", suspension_out_share: "0.011" },
    independent_study_incomplete_share: "0.045",
  };
  const reasons = { ...place, ...shares, average_days: "12.3", suppression_threshold: 10 };

  it("are shown as the state prints them", () => {
    expect(clear("state_absenteeism_by_reason", { ...reasons, eligible_students: 11 })).toEqual({
      ...{ ...place, eligible_students: 11, average_days: 12.3, disclosure: "exact" },
      ...{ excused_share: 0.523, unexcused_share: 0.421, suspension_out_share: 0.011 },
      independent_study_incomplete_share: 0.045,
    });
  });

  it("keep the state's mask, and hide a group as small as ours are hidden", () => {
    const hidden = {
      ...{ eligible_students: null, average_days: null, excused_share: null },
      ...{ unexcused_share: null, suspension_out_share: null },
      ...{ independent_study_incomplete_share: null, disclosure: "suppressed" },
    };
    for (const eligible_students of [null, 10]) {
      const row = { ...reasons, eligible_students };
      expect(clear("state_absenteeism_by_reason", row)).toMatchObject(hidden);
    }
  });
});

describe("the state's chronic absenteeism", () => {
  const cell = { ...place, reporting_category: "TA", suppression_threshold: 10 };

  it("is shown as the state prints it, small or not", () => {
    expect(
      clear("state_chronic_absenteeism", {
        ...cell,
        eligible_students: 11,
        chronic_students: 0,
        chronic_rate: "0.000",
      }),
    ).toEqual({
      ...place,
      reporting_category: "TA",
      eligible_students: 11,
      chronic_students: 0,
      chronic_rate: 0,
      source: "CDE",
      as_of: null,
      disclosure: "exact",
    });
  });

  it("keeps the state's mask", () => {
    const masked = { eligible_students: null, chronic_students: null, chronic_rate: null };
    expect(clear("state_chronic_absenteeism", { ...cell, ...masked })).toMatchObject({
      ...masked,
      disclosure: "suppressed",
    });
  });
});

describe("the state's Dashboard", () => {
  const shown = {
    ...place,
    student_group: "EL",
    reporting_category: "SE",
    eligible_students: 11,
    chronic_students: 2,
    chronic_rate: 0.182,
    change_points: -1.5,
    status_level: 2,
    change_level: 4,
    colour: "yellow",
  };
  const figures = { chronic_rate: "0.182", change_points: "-1.5", suppression_threshold: 10 };

  it("shows 11 students as printed", () => {
    expect(clear("state_dashboard", { ...shown, ...figures })).toEqual({
      ...shown,
      disclosure: "exact",
    });
  });

  it("hides 10 students, although the state prints them, with everything made of them", () => {
    expect(clear("state_dashboard", { ...shown, ...figures, eligible_students: 10 })).toEqual({
      ...place,
      student_group: "EL",
      reporting_category: "SE",
      eligible_students: null,
      chronic_students: null,
      chronic_rate: null,
      change_points: null,
      status_level: null,
      change_level: null,
      colour: null,
      disclosure: "suppressed",
    });
  });
});

describe("the state's cohorts", () => {
  const cell = {
    ...place,
    reporting_category: "TA",
    outcome: "graduation",
    cohort_students: 11,
    outcome_students: 9,
    outcome_rate: "0.818",
    suppression_threshold: 10,
  };

  it("shows 11 students and hides 10", () => {
    expect(clear("state_cohort_outcomes", cell)).toMatchObject({
      cohort_students: 11,
      outcome_students: 9,
      outcome_rate: 0.818,
      disclosure: "exact",
    });
    expect(clear("state_cohort_outcomes", { ...cell, cohort_students: 10 })).toMatchObject({
      cohort_students: null,
      outcome_students: null,
      outcome_rate: null,
      disclosure: "suppressed",
    });
  });
});

describe("a clearance", () => {
  it("refuses a measure of another shape", () => {
    expect(() => clear("chronic_absenteeism", { ...place, eligible_students: "20" })).toThrow();
  });

  it("lets no more columns through than it names", () => {
    for (const { columns } of clearances) {
      expect(
        Object.keys(columns).filter((column) => /student_key|ssid|local/.test(column)),
      ).toEqual([]);
    }
    expect(
      clear("coverage", {
        cds_code: "1",
        last_reported_date: null,
        days_behind: 0,
        is_reporting: true,
        student_key: 7,
      }),
    ).toEqual({
      cds_code: "1",
      last_reported_date: null,
      days_behind: 0,
      is_reporting: true,
    });
  });
});
