// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { attendanceControl } from "../../src/site/components/attendance-control.ts";
import { brightSpots } from "../../src/site/components/bright-spots.ts";
import { contextFinding } from "../../src/site/components/context-finding.ts";
import { groupGaps } from "../../src/site/components/group-gaps.ts";
import { similarSchoolList } from "../../src/site/components/similar-school-list.ts";
import { similarSchools } from "../../src/site/components/similar-schools.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site } = siteFixture(inventedPublished());
const district = site.cds_code;
const [school = "", other = ""] = site.entities
  .filter((x) => x.level === "S")
  .map((x) => x.cds_code);

function drawn(node: Node): HTMLElement {
  const box = document.createElement("div");
  box.append(node);
  return box;
}

const cellsOf = (box: HTMLElement): string[][] =>
  [...box.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ""),
  );

const hidden = { chronic_rate: null, rate_before: null, expected_rate: null };
const noInterval = { difference_points: null, ci_low: null, ci_high: null, verdict: null };
const spot = {
  ...{ school_year: 2025, level: "S" as const, reporting_category: "TA", kind: "school" as const },
  ...{ cds_code: school, chronic_rate: 0.155, rate_before: 0.225, expected_rate: 0.211 },
  ...{ difference_points: -5.6, ci_low: -10.3, ci_high: -0.9, verdict: "better" as const },
  ...{ is_improving: true, disclosure: "exact" as const },
};
const hiddenSpot = {
  ...{ ...spot, ...hidden, ...noInterval, cds_code: other },
  ...{ is_improving: null, disclosure: "suppressed" as const },
};

describe("bright spots", () => {
  test("say how many would stand out by chance, and keep the star of a hidden school", () => {
    const box = drawn(brightSpots([spot, hiddenSpot], site));
    expect(box.textContent).toContain("about 0.1 would stand out by chance alone");
    expect(cellsOf(box)).toEqual([
      [
        ...["Bayside Elementary", "15.5%", "22.5%", "21.1%", "−5.6 (−10.3 to −0.9)"],
        ...["Better", "Yes"],
      ],
      ["Cañada Elementary", "*", "*", "*", "*", "*", "-"],
    ]);
  });

  test("are the finding of the page; without them it says so", () => {
    expect(contextFinding({ spots: [spot, hiddenSpot], gaps: [] }, site)).toContain(
      "1 of 1 schools",
    );
    expect(contextFinding({ spots: [], gaps: [] }, site)).toBe(site.text.in_context.finding_none);
    expect(drawn(brightSpots([], site)).innerHTML).toBe("");
  });
});

const summary = {
  ...{ school_year: 2025, cds_code: school, source: "STAS" as const, is_alternative: false },
  ...{ school_span: "elementary" as const, schools_of_kind: 66, similar_schools: 3 },
  ...{ chronic_rate: 0.155, lower_quartile: 0.18, median_rate: 0.2, upper_quartile: 0.25 },
  standing: "below" as const,
};
const few = {
  ...{ ...summary, cds_code: other, similar_schools: 2, standing: "too few schools" as const },
  ...{ lower_quartile: null, median_rate: null, upper_quartile: null },
};
const pair = {
  ...{ school_year: 2025, cds_code: school, position: 1, similar_cds_code: "27000000000001" },
  ...{ similar_school_name: "Oak", similar_district_name: "Oak Unified" },
  ...{ similar_county_name: "Monterey", distance: 0.5, features: 9 },
  ...{ eligible_students: 400, chronic_students: 80, chronic_rate: 0.2 },
};

describe("similar schools", () => {
  test("show the middle half, and name the schools that have too few", () => {
    const box = drawn(similarSchools([summary, few], site));
    expect(box.textContent).toContain("Fewer than 3 similar schools");
    expect(cellsOf(box)[0]).toEqual([
      ...["Bayside Elementary", "15.5%", "18.0%", "20.0%", "25.0%", "3"],
      "Lower than the middle half",
    ]);
  });

  test("are listed on a school's page, or said to be too few", () => {
    const rows = { summaries: [summary, few], pairs: [pair] };
    const box = drawn(similarSchoolList(rows, { ...site, cds_code: school }));
    expect(cellsOf(box)).toEqual([["Oak", "Oak Unified", "20.0%", "400", "0.50"]]);
    const none = drawn(similarSchoolList(rows, { ...site, cds_code: other }));
    expect(none.textContent).toContain("2 of 66 of its kind");
    expect(drawn(similarSchoolList(rows, { ...site, cds_code: "x" })).innerHTML).toBe("");
  });
});

const gap = {
  ...{ school_year: 2025, level: "D" as const, cds_code: district, reporting_category: "SE" },
  ...{ best_category: "RA", points_to_all: 5, points_to_best: 15, excess_to_all: 15 },
  ...{ excess_to_best: 45, position: 1, is_small: false, is_beyond_chance: true },
  disclosure: "exact" as const,
};

test("gaps are ranked by students and stand beside the state's; a hidden group keeps its star", () => {
  const nothing = { points_to_all: null, points_to_best: null, excess_to_all: null };
  const masked = {
    ...{ ...gap, ...nothing, reporting_category: "SF", best_category: null, position: null },
    ...{ excess_to_best: null, is_small: null, is_beyond_chance: null },
    disclosure: "suppressed" as const,
  };
  const state = { ...gap, level: "T" as const, cds_code: "0".repeat(14), points_to_all: 3.1 };
  const box = drawn(groupGaps([gap, masked, state], { ...site, cds_code: district }));
  expect(cellsOf(box)).toEqual([
    ["English learners", "+5.0", "15", "+15.0", "45", "+3.1", "Yes"],
    ["Foster youth", "*", "*", "*", "*", "-", "*"],
  ]);
});

describe("control charts", () => {
  const month = {
    ...{ school_year: 2026, level: "S" as const, cds_code: school, month: "2025-10" },
    ...{ absence_rate: 0.075, center_rate: 0.058, lower_limit: 0.045, upper_limit: 0.07 },
    ...{ signal: "above the limits" as const, is_baseline: false, disclosure: "rounded" as const },
  };

  test("name the signal of the newest month", () => {
    const box = drawn(attendanceControl([month], { ...site, cds_codes: [school] }));
    expect(box.querySelector(".panel-title")?.textContent).toBe(
      "Bayside ElementaryAbove the range",
    );
    expect(cellsOf(box)).toEqual([
      ["Bayside Elementary, 2025-10", "7.5%", "5.8%", "4.5%", "7.0%", "Above the range"],
    ]);
  });

  test("say what they need where there are none", () => {
    const box = drawn(attendanceControl([], site));
    expect(box.textContent).toContain("two finished years");
  });
});
