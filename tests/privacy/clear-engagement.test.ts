import { describe, expect, it } from "vitest";
import { clearEngagementOutcome, clearNoShows } from "../../src/privacy/clear-engagement.ts";
import { noStars } from "../support/no-stars.ts";

const rule = {
  suppression_threshold: 10,
  running_minimum_students: 30,
  running_fine_students: 300,
  is_running: false,
  is_applicable: true,
};
const place = { school_year: 2025, level: "S", cds_code: "1", reporting_category: "TA" };

describe("clearEngagementOutcome", () => {
  const graduation = {
    ...{ ...place, ...rule, measure: "high_school_graduation", reason: null },
    ...{ students: 16, outcome_students: 12 },
    ...{ other_end_students: 20, other_end_outcome_students: 12 },
  };
  const shown = (cell: Partial<typeof graduation>) => {
    const { students, outcome_students, outcome_rate, low, high } = clearEngagementOutcome(
      { ...graduation, ...cell },
      noStars,
    );
    return [students, outcome_students, outcome_rate, low, high];
  };

  it("shows the figure with its range, whichever end it is", () => {
    expect(shown({})).toEqual([16, 12, 0.75, 0.6, 0.75]);
    expect(shown({ outcome_students: 2, other_end_outcome_students: 6 })).toEqual([
      16, 2, 0.125, 0.125, 0.3,
    ]);
  });

  it("rounds both ends half-up", () =>
    expect(shown({ other_end_students: 32 })).toEqual([16, 12, 0.75, 0.375, 0.75]));

  it.each([
    ["29 students", { students: 29, other_end_students: 33 }],
    ["two unknown cases", { students: 30, other_end_students: 32 }],
  ])("hides the range of a group with %s, never its figure", (_, cell) => {
    const group = { reporting_category: "SE", ...cell };
    expect(shown(group).slice(3)).toEqual([null, null]);
    expect(shown(group)[1]).toBe(12);
    expect(shown({ ...group, students: 30, other_end_students: 33 }).slice(3)).toEqual([
      0.364, 0.4,
    ]);
  });

  it("hides all five together in a class of ten", () =>
    expect(shown({ students: 10, outcome_students: 9 })).toEqual([null, null, null, null, null]));

  it("shows nothing where there is no estimate, and why", () => {
    const cell = { ...graduation, is_applicable: false, reason: "years_missing" };
    expect(
      clearEngagementOutcome({ ...cell, students: 0, other_end_students: 0 }, noStars),
    ).toMatchObject({
      ...{ students: null, outcome_rate: null, low: null, high: null },
      ...{ reason: "years_missing", disclosure: "not_applicable" },
    });
  });
});

describe("clearNoShows", () => {
  const cell = {
    ...{ ...place, ...rule, as_of: null },
    ...{ expected_students: 200, missing_students: 9, no_show_students: 3 },
  };

  it("shows counts of a finished year", () =>
    expect(clearNoShows(cell, noStars)).toMatchObject({
      ...{ expected_students: 200, missing_students: 9, missing_rate: 0.045, no_show_students: 3 },
      disclosure: "exact",
    }));

  it("shows a rounded rate and no counts of a running year", () =>
    expect(clearNoShows({ ...cell, is_running: true }, noStars)).toMatchObject({
      ...{ expected_students: 200, missing_students: null, missing_rate: 0.05 },
      ...{ no_show_students: null, disclosure: "rounded" },
    }));

  it("hides small groups", () =>
    expect(clearNoShows({ ...cell, expected_students: 10 }, noStars)).toMatchObject({
      ...{ expected_students: null, missing_students: null, missing_rate: null },
      ...{ no_show_students: null, disclosure: "suppressed" },
    }));
});
