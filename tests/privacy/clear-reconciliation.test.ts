import { describe, expect, it } from "vitest";
import { clearDataQuality } from "../../src/privacy/clear-data-quality.ts";
import {
  clearReconciliation,
  clearReconciliationCause,
  type MeasuredReconciliation,
} from "../../src/privacy/clear-reconciliation.ts";

const row: MeasuredReconciliation = {
  ...{ school_year: 2025, level: "S", cds_code: "27999990000101", reporting_category: "TA" },
  ...{ other_source: "SIS", measure: "chronic_students" },
  ...{ our_value: 41, other_value: 40, other_rate: null },
  ...{ our_students: 210, other_students: 211 },
  ...{ our_eligible_students: 200, other_eligible_students: 201 },
  ...{ causes: ["other code", "exempt"], cause_students: [11, 10] },
  ...{ suppression_threshold: 10, running_minimum_students: 30, running_fine_students: 300 },
  ...{ day_figures_minimum_students: 30, is_running: false },
};
const figures = (changes: Partial<MeasuredReconciliation>) => {
  const { ours, other, difference, explanation } = clearReconciliation({ ...row, ...changes });
  return [ours, other, difference, explanation];
};
const hidden = [null, null, null, null];

describe("a comparison", () => {
  it("prints both figures, ours minus the other, and says how many only above 10", () => {
    expect(figures({})).toEqual([41, 40, 1, "other code (11 students); exempt"]);
  });

  it("is equal where the printed figures are, whatever the causes", () => {
    const rate = { measure: "chronic_rate", our_value: 40, our_eligible_students: 200 };
    expect(figures({ ...rate, other_value: 40, other_eligible_students: 200 })[3]).toBe("equal");
    expect(figures({ measure: "days_absent", our_value: 50_100, other_value: 50_000 })).toEqual([
      ...[500, 500, 0, "equal"],
    ]);
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

  it("hides 1 to 10 rows that may be students", () => {
    const rows = [0, 1, 10, 11].map(
      (n) => clearDataQuality({ ...found, rows: n, mayCountStudents: true }).rows,
    );
    expect(rows).toEqual([0, null, null, 11]);
    expect(clearDataQuality({ ...found, rows: 3, mayCountStudents: false }).rows).toBe(3);
  });
});
