// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { Engagement } from "../../src/contracts/published/engagement.ts";
import type { NoShows } from "../../src/contracts/published/no-shows.ts";
import { engagementCards } from "../../src/site/components/engagement-cards.ts";
import { engagementFinding } from "../../src/site/components/engagement-finding.ts";
import { engagementOutcome } from "../../src/site/components/engagement-outcome.ts";
import {
  engagementByGroup,
  engagementBySchool,
} from "../../src/site/components/engagement-tables.ts";
import { engagementTrends } from "../../src/site/components/engagement-trends.ts";
import { noShowsFigure } from "../../src/site/components/no-shows.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site: invented } = siteFixture(inventedPublished());
const site = { ...invented, schoolHref: (cds: string) => `./schools/${cds}.html` };
const { cds_code } = site;
const school = site.entities.find(({ level }) => level === "S")?.cds_code ?? "";
const newest = site.edition.headline_year - 1;

const figure: Engagement = {
  ...{ school_year: newest, level: "D", cds_code, reporting_category: "TA" },
  ...{ measure: "attendance", denominator: 1000, numerator: 935, rate: 0.935 },
  ...{ low: null, high: null, source: "STAS", reason: null, disclosure: "exact" },
};
const estimate: Engagement = {
  ...{ ...figure, measure: "high_school_graduation", source: "SENR" },
  ...{ denominator: 716, numerator: 604, rate: 0.844, low: 0.739, high: 0.844 },
};
const nothing = { denominator: null, numerator: null, rate: null, low: null, high: null };
const missing: Engagement = {
  ...{ ...estimate, ...nothing, measure: "high_school_dropout", source: "none" },
  ...{ reason: "years_missing", disclosure: "not_applicable" },
};
const hidden: Engagement = { ...estimate, ...nothing, disclosure: "suppressed" };
const rows = [
  { ...figure, school_year: newest - 1, rate: 0.93 },
  figure,
  estimate,
  missing,
  { ...estimate, level: "S" as const, cds_code: school },
  { ...hidden, reporting_category: "SF" },
  { ...estimate, reporting_category: "SE", denominator: 20 },
];

const textOf = (node: Node) => node.textContent ?? "";

describe("the engagement report", () => {
  test("tells its finding in one sentence, and that graduation is an estimate", () => {
    const finding = engagementFinding(rows, site);
    expect(finding).toMatch(/^Attendance was 93\.5% in .* at most 84\.4% of the class/);
    expect(finding).toContain("a local estimate");
    expect(engagementFinding([], site)).toBe(site.text.engagement.finding_none);
  });

  test("names the range of an estimate, the change of a count, and why a figure is missing", () => {
    const cards = textOf(engagementCards(rows, site));
    expect(cards).toContain("Local estimate: 73.9% to 84.4%.");
    expect(cards).toContain("0.5 points higher");
    expect(cards).toContain(site.text.engagement.reasons.years_missing);
  });

  test("compares no estimate with a published figure", () => {
    const published = { ...estimate, school_year: newest - 1, low: null, high: null };
    const cards = textOf(
      engagementCards([{ ...published, source: "CDE", rate: 0.9 }, estimate], site),
    );
    expect(cards).not.toContain("points");
  });

  test("draws one panel per measure, and says in words what is missing", () => {
    const drawn = engagementTrends(rows, site);
    const box = document.createElement("div");
    box.append(drawn);
    expect(box.querySelectorAll(".measures > li")).toHaveLength(3);
    expect(box.querySelectorAll(".measures svg")).toHaveLength(2);
    expect(textOf(box)).toContain("84.4% (73.9\u201384.4)");
  });

  test("draws an outcome by school and group with small groups and stars named", () => {
    const drawn = textOf(engagementOutcome(rows, { ...site, measure: "high_school_graduation" }));
    expect(drawn).toContain("(local estimate)");
    expect(drawn).toContain("English learners (small group)");
    expect(drawn).toContain(site.text.engagement.masked_note);
  });

  test("says why an outcome cannot be shown", () => {
    const drawn = textOf(engagementOutcome(rows, { ...site, measure: "high_school_dropout" }));
    expect(drawn).toContain(site.text.engagement.reasons.years_missing);
  });

  test("lists all measures by school and by group", () => {
    expect(textOf(engagementBySchool(rows, site))).toContain("84.4% (73.9\u201384.4)");
    expect(textOf(engagementByGroup(rows, site))).toContain("Foster youth-*");
  });

  test("is empty without rows", () => {
    const drawn = [engagementCards, engagementTrends, engagementBySchool, engagementByGroup];
    expect(drawn.map((draw) => textOf(draw([], site)))).toEqual(["", "", "", ""]);
    expect(textOf(noShowsFigure([], site))).toBe("");
  });
});

describe("students who did not come back", () => {
  const noShows: NoShows = {
    ...{ school_year: newest, level: "D", cds_code, reporting_category: "TA", as_of: null },
    ...{ expected_students: 8049, missing_students: 179, missing_rate: 0.022 },
    ...{ no_show_students: 53, disclosure: "exact" },
  };

  test("are counted in a finished year", () =>
    expect(textOf(noShowsFigure([noShows], site))).toContain("179 of 8,049 students"));

  test("are a rounded share in the running year", () => {
    const running: NoShows = {
      ...{ ...noShows, as_of: "2026-03-13", expected_students: 250, missing_rate: 0.02 },
      ...{ missing_students: null, no_show_students: null, disclosure: "rounded" },
    };
    const drawn = textOf(noShowsFigure([running], site));
    expect(drawn).toContain("2% of about 250 students");
    expect(drawn).toContain("so far");
  });
});
