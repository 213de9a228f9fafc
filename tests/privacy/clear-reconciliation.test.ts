import { describe, expect, it } from "vitest";
import { clearDataQuality } from "../../src/privacy/clear-data-quality.ts";
import {
  clearReconciliation,
  clearReconciliationCause,
  type MeasuredReconciliation,
} from "../../src/privacy/clear-reconciliation.ts";
import { noStars } from "../support/no-stars.ts";

const row: MeasuredReconciliation = {
  ...{ school_year: 2025, level: "S", cds_code: "27999990000101", reporting_category: "TA" },
  ...{ other_source: "SIS", measure: "chronic_students" },
  ...{ our_value: 41, other_value: 40, other_rate: null },
  ...{ our_students: 210, other_students: 211 },
  ...{ our_eligible_students: 200, other_eligible_students: 201 },
  ...{ causes: ["other code", "exempt"], cause_students: [11, 10] },
  ...{ suppression_threshold: 10, running_minimum_students: 30, running_fine_students: 300 },
  ...{ day_figures_minimum_students: 30, reason_minimum_students: 3, is_running: false },
};
const figures = (changes: Partial<MeasuredReconciliation>) => {
  const { ours, other, difference, explanation } = clearReconciliation(
    { ...row, ...changes },
    noStars,
  );
  return [ours, other, difference, explanation];
};
const hidden = [null, null, null, null];

describe("a comparison", () => {
  it("prints both figures, ours minus the other, and says how many only above 10", () => {
    expect(figures({})).toEqual([41, 40, 1, "other code (11 students); exempt"]);
  });

  it("is equal where the figures are, and equal after rounding where only the printed ones are", () => {
    const rate = { measure: "chronic_rate", our_value: 40, our_eligible_students: 200 };
    const why = (value: number, eligible: number, changes = {}) =>
      figures({
        ...{ ...rate, other_value: value, other_eligible_students: eligible, ...changes },
      })[3];
    expect(why(40, 200)).toBe("equal");
    expect(why(80, 400)).toBe("equal");
    expect(why(401, 2005)).toBe("equal");
    expect(why(401, 2003)).toBe("equal after rounding");
    expect(why(40, 200, { other_rate: 0.2 })).toBe("equal");
    expect(why(40, 200, { is_running: true })).toBe("equal after rounding");
    const days = { measure: "days_absent", our_value: 50_100 };
    expect(figures({ ...days, other_value: 50_000 })).toEqual([
      500,
      500,
      0,
      "equal after rounding",
    ]);
    expect(figures({ ...days, other_value: 50_100 })).toEqual([500, 500, 0, "equal"]);
  });

  it("hides days that differ for fewer students than a reason needs", () => {
    const days = { measure: "days_absent", our_value: 50_100, other_value: 48_600 };
    const behind = (...cause_students: number[]) =>
      figures({
        ...days,
        causes: ["other code", "exempt"].slice(2 - cause_students.length),
        cause_students,
      });
    expect(behind(2)).toEqual(hidden);
    expect(behind(1, 1)).toEqual(hidden);
    expect(behind(2, 1)).toEqual([500, 485, 15, "other code; exempt"]);
    expect(figures({ ...days, causes: [], cause_students: [], other_value: 50_100 })).toEqual([
      ...[500, 500, 0, "equal"],
    ]);
    expect(figures({ causes: ["exempt"], cause_students: [1] })[2]).toBe(1);
  });

  it("says other where no cause is known", () => {
    expect(figures({ causes: [], cause_students: [] })[3]).toBe("other");
  });

  it("names the charters that were not supplied", () => {
    const causes = { causes: ["charter", "other dates"], cause_students: [null, 3] };
    expect(figures(causes)[3]).toBe("charters not supplied; other dates");
  });

  it("hides both figures and the causes where either side is small", () => {
    expect(figures({ our_eligible_students: 10 })).toEqual(hidden);
    expect(figures({ other_eligible_students: 10 })).toEqual(hidden);
  });

  it("keeps the star of the state", () => {
    const starred = { other_value: null, other_students: null, other_eligible_students: null };
    expect(figures(starred)).toEqual(hidden);
  });

  it("compares the rates that are printed", () => {
    const rate = { measure: "chronic_rate", our_value: 41, other_value: 40, other_rate: 0.199 };
    expect(figures(rate).slice(0, 3)).toEqual([0.205, 0.199, 0.006]);
    expect(figures({ ...rate, other_rate: null }).slice(0, 3)).toEqual([0.205, 0.199, 0.006]);
  });

  it("shows days of 30 students or more, to 5, where the count of students is shown", () => {
    const days = { measure: "days_expected", our_value: 3_600_200, other_value: 3_598_700 };
    expect(figures(days).slice(0, 3)).toEqual([36_000, 35_985, 15]);
    expect(figures({ ...days, our_students: 29 })).toEqual(hidden);
    expect(figures({ ...days, other_eligible_students: 10 })).toEqual(hidden);
  });

  it("rounds a running year and prints none of its counts", () => {
    const running = { is_running: true, our_eligible_students: 204 };
    expect(figures(running)).toEqual(hidden);
    expect(figures({ ...running, measure: "days_absent" })).toEqual(hidden);
    expect(figures({ ...running, measure: "eligible_students" }).slice(0, 2)).toEqual([200, 200]);
    expect(figures({ ...running, measure: "chronic_rate" }).slice(0, 2)).toEqual([0.2, 0.2]);
    const days = { ...running, measure: "days_expected", our_value: 3_600_400, other_value: 1 };
    expect(figures(days)[0]).toBe(36_000);
    expect(figures(days)[3]).toBe("other code; exempt");
  });
});

describe("a cause", () => {
  const cause = {
    ...{ school_year: 2025, level: "D", cds_code: "27999990000000", other_source: "SIS" },
    ...{ cause: "exempt", cause_rank: 1, suppression_threshold: 10, is_running: false },
  };

  it("says how many students only above the threshold and in finished years", () => {
    expect(clearReconciliationCause({ ...cause, students: 11 }).students).toBe(11);
    expect(clearReconciliationCause({ ...cause, students: 10 }).students).toBeNull();
    expect(
      clearReconciliationCause({ ...cause, students: 11, is_running: true }).students,
    ).toBeNull();
  });
});

describe("a check of the data", () => {
  const found = {
    ...{ check: "schools are listed once", severity: "error" as const },
    ...{ explanation: "Why.", how_to_fix: "How." },
  };

  it("hides so few rows as may be a group of students that is hidden elsewhere", () => {
    const rowsShown = (rows: number, threshold: number, mayCountStudents = true) =>
      clearDataQuality({ ...found, rows, mayCountStudents }, threshold).rows;
    expect([0, 1, 10, 11].map((rows) => rowsShown(rows, 10))).toEqual([0, null, null, 11]);
    expect([0, 1, 20, 21].map((rows) => rowsShown(rows, 20))).toEqual([0, null, null, 21]);
    expect(rowsShown(3, 10, false)).toBe(3);
  });
});
