// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { DashboardChronic } from "../../src/contracts/published/dashboard-chronic.ts";
import type { Engagement } from "../../src/contracts/published/engagement.ts";
import type { LcapChronic } from "../../src/contracts/published/lcap-chronic.ts";
import type { LcapBaseDashboard } from "../../src/contracts/published/lcap-metrics.ts";
import { gapInterval, studentsToClose } from "../../src/site/components/gap-interval.ts";
import { type LcapTables, toLcapFigures } from "../../src/site/components/lcap-figures.ts";
import { lcapFinding } from "../../src/site/components/lcap-finding.ts";
import { lcapGaps } from "../../src/site/components/lcap-gaps.ts";
import { lcapMeasureChoice } from "../../src/site/components/lcap-measure-choice.ts";
import { lcapOverYears } from "../../src/site/components/lcap-over-years.ts";
import { lcapTable } from "../../src/site/components/lcap-table.ts";
import { mustAddress } from "../../src/site/components/must-address.ts";
import { goldenHtml } from "../support/golden-html.ts";
import { inventedLcapMetrics, inventedMustAddress } from "../support/invented-goals.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site, rows } = siteFixture(inventedPublished());
const { text, cds_code } = site;
const golden = (name: string) => `../golden/components/${name}.html`;
const words = (node: Node) => node.textContent ?? "";
const boxOf = (node: Node) => {
  const box = document.createElement("div");
  box.append(node);
  return box;
};

const own = rows.filter((row) => row.cds_code === cds_code && row.source !== "CDE");
const lcap: LcapChronic[] = own.flatMap((row) =>
  row.source === "CDE"
    ? []
    : [
        {
          ...{ school_year: row.school_year, level: row.level, cds_code },
          ...{ reporting_category: row.reporting_category, as_of: row.as_of },
          ...{ denominator: row.eligible_students, count: row.chronic_students },
          ...{ rate: row.chronic_rate, source: row.source, disclosure: row.disclosure },
        },
      ],
);
const days = (school_year: number, reporting_category: string, rate: number): Engagement => ({
  ...{ school_year, level: "D", cds_code, reporting_category, measure: "attendance" },
  ...{ denominator: 100000, numerator: 93000, rate, low: null, high: null },
  ...{ source: "STAS", reason: null, disclosure: "exact" },
});
const graduation: Engagement = {
  ...days(2025, "TA", 0.844),
  ...{ measure: "high_school_graduation", denominator: 716, numerator: 604, source: "SENR" },
  ...{ low: 0.739, high: 0.844 },
};
const missing: Engagement = {
  ...{ ...graduation, measure: "high_school_dropout", denominator: null, numerator: null },
  ...{ rate: null, low: null, high: null, source: "none", reason: "years_missing" },
  disclosure: "not_applicable",
};
const tables: LcapTables = {
  engagement: [
    ...[days(2024, "TA", 0.93), days(2025, "TA", 0.935)],
    ...[days(2024, "SF", 0.9), days(2025, "SF", 0.892), graduation, missing],
  ],
  ...{ lcap, dashboard: [], preview: [], state: [] },
};
const figures = toLcapFigures(tables, cds_code);
const options = { ...site, deviations: 1.96 };

describe("the LCAP page", () => {
  test("begins with the plan's chronic absence and its change", () =>
    expect(lcapFinding(figures, site)).toMatch(
      /^Since 2022-23 chronic absence has fallen by [\d.]+ points, to [\d.]+% .* \(LCAP rule\)\.$/,
    ));

  test("says so where nothing is finished", () =>
    expect(lcapFinding([], site)).toBe(text.lcap.finding.none));

  test("draws the plan's metrics in the template's columns, year and source under each", async () => {
    const drawn = goldenHtml(lcapTable(inventedLcapMetrics, site));
    await expect(drawn).toMatchFileSnapshot(golden("lcap-table"));
  });

  test("says what the plan still lacks, and how to begin without a goal", () => {
    expect(words(lcapTable(inventedLcapMetrics, site))).toContain(
      "no goal names them yet: middle school dropout, high school dropout, and graduation",
    );
    expect(words(lcapTable([], site))).toContain(text.lcap.table.none);
  });

  test("shows every measure of the law over the years, with why one is missing", () => {
    const drawn = words(lcapOverYears(figures, site));
    expect(drawn).toContain("84.4% (73.9–84.4)local estimate");
    expect(drawn).toContain(text.lcap.reasons.years_missing);
    expect(drawn).toContain("5C Middle school dropout");
    expect(words(lcapOverYears([], site))).toBe("");
  });

  test("names whom the plan must address, and groups of whom nobody can tell", () => {
    const row: DashboardChronic = {
      ...{ school_year: 2023, level: "D", cds_code, student_group: "FOS" },
      ...{ reporting_category: "SF", eligible_students: null, chronic_students: null },
      ...{ chronic_rate: null, prior_eligible_students: null, prior_chronic_students: null },
      ...{ prior_chronic_rate: null, prior_disclosure: "suppressed", status_level: null },
      ...{ change_points: null, change_level: null, colour_code: null, colour: null, box: null },
      ...{ is_small: null, is_current_size_met: null, is_prior_size_met: null },
      ...{ has_colour: null, disclosure: "suppressed" },
    };
    const drawn = words(mustAddress(inventedMustAddress, { ...site, base: [], dashboard: [row] }));
    expect(drawn).toContain("2 results were in the lowest color on the Dashboard of 2023");
    expect(drawn).toContain("A schoolDune Street ElementaryAll students34.7%the state's file");
    expect(drawn).toContain("may belong in this list: Foster youth.");
  });

  test("says why nobody is listed", () => {
    const cycle = { lcap_cycle: "2024-27", base_year: 2023, has_results: true };
    const say = (...base: readonly LcapBaseDashboard[]) =>
      words(mustAddress([], { ...site, base, dashboard: [] }));
    expect(say(cycle)).toContain("that can be shown here was in the lowest color");
    expect(say({ ...cycle, has_results: false })).toContain("look it up in the state's Dashboard");
    expect(say({ lcap_cycle: "2027-30", base_year: null, has_results: false })).toContain(
      "Which Dashboard decides for the plan of 2027-30 is not set",
    );
    expect(say()).toBe("");
  });
});

describe("gaps between groups", () => {
  test("are drawn by measure, the widest first, hidden ones at the end", async () => {
    const hidden = lcap.map((row) =>
      row.reporting_category === "RA"
        ? { ...row, count: null, rate: null, disclosure: "suppressed" as const }
        : row,
    );
    const shown = toLcapFigures({ ...tables, lcap: hidden }, cds_code);
    const drawn = lcapGaps(shown, { ...options, measure: "chronic_lcap" });
    await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("lcap-gaps"));
  });

  test("of attendance are in student-days, without an interval", () => {
    const box = boxOf(lcapGaps(figures, { ...options, measure: "attendance" }));
    expect(words(box)).toContain(
      "Foster youth are furthest from all students in 2024-25: 4.3 points below",
    );
    const cells = [...box.querySelectorAll("tbody tr")].map((line) =>
      [...line.children].map(words),
    );
    expect(cells).toEqual([["Foster youth", "89.2%", "−4.3", "-", "−1.3", "4,300"]]);
  });

  test("say so where a measure has no group", () =>
    expect(words(lcapGaps([], { ...options, measure: "attendance" }))).toBe(text.lcap.gaps.none));

  test("leave zero out exactly where the other students differ by more than chance", () => {
    const all = { count: 200, students: 1000 };
    const far = gapInterval({ count: 60, students: 200 }, all, { deviations: 1.96 });
    expect(far?.gap).toBeCloseTo(10);
    expect(far?.low).toBeGreaterThan(0);
    const near = gapInterval({ count: 44, students: 200 }, all, { deviations: 1.96 });
    expect(near?.low).toBeLessThan(0);
    expect(gapInterval(all, all, { deviations: 1.96 })).toBeUndefined();
  });

  test("are closed by the fewest students who bring the group to the rate of all", () => {
    const all = { count: 200, students: 1000 };
    expect(studentsToClose({ count: 60, students: 199 }, all, { isHigherBetter: false })).toBe(21);
    expect(studentsToClose({ count: 60, students: 200 }, all, { isHigherBetter: true })).toBe(0);
    expect(studentsToClose({ count: 30, students: 200 }, all, { isHigherBetter: true })).toBe(10);
  });

  test("can be chosen by measure, the plan's chronic absence first", () => {
    const input = lcapMeasureChoice(figures, site);
    expect(input.value).toBe("chronic_lcap");
    const menu = input.querySelector("select");
    if (menu) menu.value = "attendance";
    menu?.dispatchEvent(new Event("change"));
    expect(input.value).toBe("attendance");
  });
});
