// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { Engagement } from "../../src/contracts/published/engagement.ts";
import type { GoalFigure } from "../../src/contracts/published/goal-figures.ts";
import type { Projection } from "../../src/contracts/published/projection.ts";
import { boardMeasures } from "../../src/site/components/board-measures.ts";
import { boardByGroup, boardBySchool } from "../../src/site/components/board-parts.ts";
import { boardSummary } from "../../src/site/components/board-summary.ts";
import { verdictOf } from "../../src/site/components/board-verdict.ts";
import { boardYears } from "../../src/site/components/board-years.ts";
import { findVerdict } from "../../src/site/components/change-verdict.ts";
import { chronicBySchool } from "../../src/site/components/chronic-by-school.ts";
import { chronicFinding } from "../../src/site/components/chronic-finding.ts";
import { whatChanged } from "../../src/site/components/what-changed.ts";
import { yearEnd } from "../../src/site/components/year-end.ts";
import { cdePublished } from "../support/cde-published.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { hideFigures, siteFixture } from "../support/site-fixture.ts";

const deviations = 1.96;
const invented = siteFixture(inventedPublished());
const schoolHref = (cds: string) => `./schools/${cds}.html`;
const site = { ...invented.site, deviations, schoolHref };
const { cds_code } = site;
const newest = site.edition.headline_year - 1;
const textOf = (node: Node) => node.textContent ?? "";

const counts = (chronic: number, eligible: number) => ({
  eligible_students: eligible,
  chronic_students: chronic,
  chronic_rate: chronic / eligible,
  disclosure: "exact" as const,
});
const masked = {
  eligible_students: 400,
  chronic_students: null,
  chronic_rate: null,
  disclosure: "suppressed" as const,
};

describe("better or worse", () => {
  test("is said of a change only where it is larger than chance makes it", () => {
    expect(findVerdict(counts(1892, 9230), counts(1815, 9215), { deviations })).toBe("unclear");
    expect(findVerdict(counts(2400, 9230), counts(1815, 9215), { deviations })).toBe("better");
    expect(findVerdict(counts(60, 400), counts(90, 400), { deviations })).toBe("worse");
    expect(findVerdict(counts(60, 400), counts(70, 400), { deviations })).toBe("unclear");
  });

  test("follows what is better: more graduates, fewer absent", () => {
    const pair = [counts(300, 400), counts(350, 400)] as const;
    expect(findVerdict(...pair, { deviations, isLowerBetter: false })).toBe("better");
    expect(findVerdict(...pair, { deviations })).toBe("worse");
  });

  test("is never said of small, hidden or rounded figures", () => {
    const rounded = { ...masked, chronic_rate: 0.31, disclosure: "rounded" as const };
    expect(findVerdict(counts(2, 29), counts(25, 29), { deviations })).toBeUndefined();
    expect(findVerdict(masked, counts(90, 400), { deviations })).toBeUndefined();
    expect(findVerdict(counts(90, 400), rounded, { deviations })).toBeUndefined();
    expect(findVerdict(undefined, counts(90, 400), { deviations })).toBeUndefined();
  });

  test("the finding of a page says no clear change where chance could explain it", () => {
    const rows = invented.rows.filter((row) => row.cds_code === cds_code);
    const small = rows.map((row) =>
      row.school_year === newest - 1 && row.reporting_category === "TA"
        ? { ...row, ...counts(767, 3889) }
        : row,
    );
    expect(chronicFinding(small, site)).toMatch(/^No clear change: [\d.]+% of students .*, 19\.7%/);
    expect(chronicFinding(rows, { ...site, deviations: 0 })).toMatch(/^Better than/);
  });
});

describe("the board report", () => {
  const estimate = (school_year: number, low: number, high: number): Engagement => ({
    ...{ school_year, level: "D", cds_code, reporting_category: "TA", denominator: 700 },
    ...{ measure: "high_school_dropout", numerator: 70, rate: low, low, high },
    ...{ source: "SENR", reason: null, disclosure: "exact" },
  });
  const tables = {
    rows: invented.rows,
    truancy: invented.truancy,
    engagement: [estimate(newest - 1, 0.08, 0.2), estimate(newest, 0.09, 0.21)],
    outcomes: invented.outcomes,
  };

  test("stands the county and the state beside the district, each measure with its meaning", () => {
    const words = textOf(boardSummary(boardMeasures(tables, site), site));
    expect(words).toContain("Students who missed 10% or more of their school days");
    expect(words).toContain("Monterey County");
    expect(words).toContain("California");
    expect(words).toMatch(/High school dropout.*9\.0% \(9\.0–21\.0\)/);
  });

  test("calls estimates unclear while their ranges overlap, and does not judge attendance", () => {
    const dropout = (engagement: Engagement[]) =>
      boardMeasures({ ...tables, engagement }, site).find((x) => x.name === "high_school_dropout");
    const verdict = (...rows: Engagement[]) => {
      const measure = dropout(rows);
      return measure && verdictOf(measure, deviations);
    };
    expect(verdict(...tables.engagement)).toBe("unclear");
    expect(verdict(estimate(newest - 1, 0.08, 0.1), estimate(newest, 0.2, 0.3))).toBe("worse");
    const counted: Engagement = {
      ...estimate(newest, 0.2, 0.3),
      source: "CDE",
      low: null,
      high: null,
    };
    expect(verdict(estimate(newest - 1, 0.08, 0.1), counted)).toBeUndefined();
    const attendance = [newest - 1, newest].map((year, i) => ({
      ...({ ...estimate(year, 0.5 + i / 3, 1), measure: "attendance", source: "STAS" } as const),
    }));
    const [first] = boardMeasures({ ...tables, engagement: attendance }, site);
    expect(first && verdictOf(first, deviations)).toBeUndefined();
  });

  test("shows every year of every measure with the places beside it", () => {
    const drawn = boardYears(boardMeasures(tables, site), site);
    const words = textOf(drawn);
    for (const year of ["2022-23", "2023-24", "2024-25"]) expect(words).toContain(year);
    expect(words).toContain("Chronic absence: Monterey County");
  });

  test("prints a star for a hidden figure, and judges nothing by it", () => {
    const school = site.entities.find(({ level }) => level === "S")?.cds_code ?? "";
    const chronic = hideFigures(invented.rows, (row) => row.cds_code === school);
    const holder = document.createElement("div");
    holder.append(boardBySchool({ chronic, truancy: [] }, site));
    const row = holder.querySelector(`a[href$="${school}.html"]`)?.closest("tr");
    expect(Array.from(row?.querySelectorAll("td") ?? [], textOf)).toEqual(["*", "*", "*"]);
    expect(holder.querySelectorAll("tbody tr")).toHaveLength(6);
  });

  test("lists numerically significant groups and names the smaller ones", () => {
    const sized = invented.rows.map((row) => {
      if (row.cds_code !== cds_code || row.school_year !== newest) return row;
      if (row.reporting_category === "RI") return { ...row, ...counts(9, 29) };
      return row.reporting_category === "SF" ? { ...row, ...counts(6, 16) } : row;
    });
    const holder = document.createElement("div");
    holder.append(boardByGroup({ chronic: sized, truancy: [] }, { ...site, reducedFrom: 15 }));
    const names = Array.from(holder.querySelectorAll("tbody th"), textOf);
    expect(names.some((name) => name.startsWith("Foster"))).toBe(true);
    expect(names).toContain("English learners");
    expect(names.some((name) => name.startsWith("American Indian"))).toBe(false);
    expect(textOf(holder)).toMatch(/Fewer students: .*American Indian/);
    expect(names).not.toContain("Female");
  });

  test("of the state's figures alone has no truancy and still every school", () => {
    const real = siteFixture(cdePublished());
    const holder = document.createElement("div");
    const options = { ...real.site, deviations, schoolHref };
    holder.append(boardBySchool({ chronic: real.rows, truancy: [] }, options));
    expect(holder.querySelectorAll("thead th")).toHaveLength(4);
    expect(holder.querySelectorAll("tbody tr").length).toBeGreaterThan(10);
    const none = { rows: real.rows, truancy: [], engagement: [], outcomes: real.outcomes };
    const names = boardMeasures(none, options).map(({ name }) => name);
    expect(names).toEqual(["chronic_absenteeism"]);
  });

  test("stands without rows", () => {
    const none = { chronic: [], truancy: [] };
    expect(textOf(boardBySchool(none, site))).toBe("");
    expect(textOf(boardSummary([], site))).toBe("");
    expect(textOf(boardYears([], site))).toBe("");
    expect(textOf(whatChanged([], site))).toBe("");
  });
});

describe("the running year", () => {
  const projected: Projection = {
    ...{ school_year: newest + 1, level: "D", cds_code, reporting_category: "TA" },
    ...{ as_of: site.edition.as_of, students: 3800, rate_to_date: 0.172, rate: 0.16 },
    ...{ low: 0.15, high: 0.175, history_years: 3, basis: "several years", disclosure: "rounded" },
  };
  const say = (projection: Projection[]) =>
    textOf(yearEnd({ rows: invented.rows, projection, figures: [] }, site));

  test("is called better only where the whole range of what to expect is", () => {
    expect(say([projected])).toMatch(
      /16\.0% is to be expected \(80% range: 15\.0% to 17\.5%\)\. That is better/,
    );
    expect(say([{ ...projected, high: 0.25 }])).toContain("too early to tell");
    expect(say([{ ...projected, low: 0.23, rate: 0.24, high: 0.25 }])).toContain("That is worse");
  });

  test("is held against the same school day of the year before, by a goal of any baseline year", () => {
    const now: GoalFigure = {
      ...{ goal_id: "G01", role: "equity_reference", metric: "chronic_absenteeism", level: "D" },
      ...{ cds_code, reporting_category: "TA", reporting_category_2: "TA", students: 9130 },
      ...{ school_year: newest + 1, value: 0.185, same_day: 0.185, is_finished: false },
      ...{ projected: null, projected_low: null, projected_high: null, history_years: 0 },
      ...{ source: "SIS", as_of: "2026-02-18", disclosure: "rounded" },
    };
    const then = { ...now, school_year: newest, same_day: 0.235, is_finished: true };
    const say = (figures: GoalFigure[]) =>
      textOf(yearEnd({ rows: invented.rows, projection: [], figures }, site));
    expect(say([then, now])).toMatch(/it was 23\.5%: now it is 5\.0 points lower\./);
    expect(say([{ ...then, goal_id: "G02" }, now])).toBe("");
    expect(say([{ ...then, same_day: null }, now])).toBe("");
  });

  test("says nothing of a hidden projection", () => {
    expect(say([{ ...projected, rate: null, low: null, high: null }])).toBe("");
    expect(say([])).toBe("");
  });
});

test("schools stand in the order that a reader picks", () => {
  const holder = document.createElement("div");
  holder.append(chronicBySchool(invented.rows, { ...site, isSortable: true }));
  const names = () => Array.from(holder.querySelectorAll("svg a"), textOf);
  const byRate = names();
  const menu = holder.querySelector("select");
  if (!menu) throw new Error("missing menu");
  menu.value = "name";
  menu.dispatchEvent(new Event("change"));
  expect(names()).not.toEqual(byRate);
  expect(names()).toEqual([...byRate].sort((a, b) => a.localeCompare(b)));
});
