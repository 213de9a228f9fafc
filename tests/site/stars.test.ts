// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { ChronicAbsenteeism } from "../../src/contracts/published/chronic-absenteeism.ts";
import type { DashboardChronic } from "../../src/contracts/published/dashboard-chronic.ts";
import type { DisclosureReport } from "../../src/contracts/published/disclosure-report.ts";
import type { GroupGap } from "../../src/contracts/published/group-gaps.ts";
import type { StateDashboard } from "../../src/contracts/published/state-dashboard.ts";
import { frameFooter } from "../../src/finish/page-frame.ts";
import { chronicByGroup } from "../../src/site/components/chronic-by-group.ts";
import { dataDictionary } from "../../src/site/components/data-dictionary.ts";
import { disclosureReport } from "../../src/site/components/disclosure-report.ts";
import { gradeGroupHeatMap } from "../../src/site/components/grade-group-heat-map.ts";
import { groupGaps } from "../../src/site/components/group-gaps.ts";
import { groupsFinding } from "../../src/site/components/groups-finding.ts";
import { ownDashboard } from "../../src/site/components/own-dashboard.ts";
import { isRanked } from "../../src/site/components/rates.ts";
import { threeMeasures } from "../../src/site/components/three-measures.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site, rows } = siteFixture(inventedPublished());
const { year } = newestYear();

/** The newest finished year of the district. */
function newestYear() {
  const own = rows.filter((row) => row.cds_code === site.cds_code && row.as_of === null);
  return { year: Math.max(...own.map((row) => row.school_year)) };
}

/** A star of the new kind: count and rate are hidden, the students stay. */
const hide = <Row>(row: Row) => ({
  ...row,
  ...{ chronic_students: null, chronic_rate: null, disclosure: "suppressed" as const },
});

const isOwn = (row: ChronicAbsenteeism) =>
  row.cds_code === site.cds_code && row.school_year === year;
const groupOf = (code: string) =>
  site.categories.find((x) => x.reporting_category === code)?.name ?? code;

/** The cells of the table's row that begins with a name. */
function cellsOf(drawn: Node, name: string): string[] {
  const lines = [...(drawn instanceof Element ? drawn : document).querySelectorAll("tr")];
  const line = lines.find((x) => x.firstElementChild?.textContent?.startsWith(name));
  return [...(line?.children ?? [])].map((cell) => cell.textContent ?? "");
}

const countStars = (drawn: Node) =>
  [...(drawn instanceof Element ? drawn.querySelectorAll("svg text") : [])].filter(
    (x) => x.textContent === "*",
  ).length;

describe("a group whose count has a star and whose students are printed", () => {
  const [largest] = rows
    .filter((row) => isOwn(row) && /^[RS]/.test(row.reporting_category) && isRanked(row))
    .sort((a, b) => (b.chronic_rate ?? 0) - (a.chronic_rate ?? 0));
  const code = largest?.reporting_category ?? "";
  const starred = rows.map((row) =>
    isOwn(row) && row.reporting_category === code ? hide(row) : row,
  );

  test("leads no sentence, stands last, and keeps its students in the table", () => {
    const sentence = groupsFinding(starred, site);
    expect(sentence).toContain("The widest gap of the groups shown");
    expect(sentence).not.toContain(groupOf(code));
    expect(groupsFinding(rows, site)).not.toContain("of the groups shown");
    const drawn = chronicByGroup(starred, site);
    const cells = cellsOf(drawn, groupOf(code));
    expect(cells.slice(1, -1)).toEqual(cells.slice(1, -1).map(() => "*"));
    expect(cells.at(-1)).toBe(new Intl.NumberFormat("en").format(largest?.eligible_students ?? 0));
    expect(drawn.textContent).toContain(site.text.dots.masked);
  });

  test("shows its students among the three measures, and a star for each hidden one", () => {
    const printed = rows
      .filter(isOwn)
      .map(({ reporting_category }): DashboardChronic => ({ ...dashboardRow, reporting_category }));
    const dashboard = printed.map((row) => (row.reporting_category === code ? hide(row) : row));
    const drawn = threeMeasures(rows, { ...site, dashboard, lcap: [] });
    expect(cellsOf(drawn, groupOf(code)).slice(3, 5)).toEqual(["*", "1,000"]);
    expect(countStars(drawn)).toBe(
      countStars(threeMeasures(rows, { ...site, lcap: [], dashboard: printed })) + 1,
    );
  });
});

test("the heat map shows the students of a square whose rate is hidden", () => {
  const crossed = {
    ...{ school_year: year, reporting_category: "GR05", reporting_category_2: "SE" },
    ...{ eligible_students: 44, chronic_students: null, chronic_rate: null },
    disclosure: "suppressed" as const,
  };
  const drawn = gradeGroupHeatMap([crossed], { ...site, document });
  if (!(drawn instanceof Element)) throw new Error("no heat map");
  expect(cellsOf(drawn, groupOf("SE"))[1]).toBe("*");
  const menu = [...drawn.querySelectorAll("select")].at(-1);
  if (!menu) throw new Error("no menu");
  menu.value = "students";
  menu.dispatchEvent(new Event("input"));
  menu.dispatchEvent(new Event("change"));
  expect(cellsOf(drawn, groupOf("SE"))[1]).toBe("44");
});

const dashboardRow: DashboardChronic = {
  ...{ school_year: year, level: "D", cds_code: site.cds_code, student_group: "ALL" },
  ...{ reporting_category: "TA", eligible_students: 1000, chronic_students: 177 },
  ...{ chronic_rate: 0.177, prior_eligible_students: 1000, prior_chronic_students: 186 },
  ...{ prior_chronic_rate: 0.186, prior_disclosure: "exact", status_level: 2 },
  ...{ change_points: -0.9, change_level: 4, colour_code: 3, colour: "yellow", box: 1 },
  ...{ is_small: false, is_current_size_met: true, is_prior_size_met: true },
  ...{ has_colour: true, disclosure: "exact" },
};

describe("a Dashboard group whose year before has a star", () => {
  const english: DashboardChronic = {
    ...dashboardRow,
    ...{ student_group: "EL", reporting_category: "SE", prior_disclosure: "suppressed" },
    ...{ prior_chronic_students: null, prior_chronic_rate: null, change_points: null },
    ...{ change_level: null, colour_code: null, colour: null, box: null, has_colour: null },
  };
  const state: StateDashboard[] = [dashboardRow, { ...english, colour: "red" as const }].map(
    (row) => ({
      ...row,
      disclosure: "exact",
    }),
  );
  const drawn = ownDashboard([dashboardRow, english], { ...site, state });

  test("is listed as hidden, not as without color", () => {
    expect(drawn.textContent).toContain(`${site.text.context.hidden}${groupOf("SE")}`);
    expect(drawn.textContent).not.toContain(`${site.text.context.no_colour}${groupOf("SE")}`);
    expect(cellsOf(drawn, groupOf("SE"))).toEqual([groupOf("SE"), "*", "High", "17.7%", "*"]);
  });

  test("is not compared with the state's color", () => {
    expect(drawn.textContent).toContain("the same color for 1 of 1 groups");
  });
});

test("gaps of starred groups stand last, by name, with stars in every column", () => {
  const gap: GroupGap = {
    ...{ school_year: year, level: "D", cds_code: site.cds_code, reporting_category: "SE" },
    ...{ best_category: "RA", points_to_all: 3, points_to_best: 9, excess_to_all: 12 },
    ...{ excess_to_best: 30, position: 1, is_small: false, is_beyond_chance: true },
    disclosure: "exact",
  };
  const hidden: GroupGap = {
    ...gap,
    ...{ best_category: null, points_to_all: null, points_to_best: null, excess_to_all: null },
    ...{ excess_to_best: null, position: null, is_beyond_chance: null, disclosure: "suppressed" },
  };
  const codes = ["SM", "RB", "SF"];
  const drawn = groupGaps(
    [...codes.map((reporting_category) => ({ ...hidden, reporting_category })), gap],
    site,
  );
  if (!(drawn instanceof Element)) throw new Error("no gaps");
  const names = [...drawn.querySelectorAll("tbody th")].map((cell) => cell.textContent);
  expect(names).toEqual(["English learners", "African American", "Foster youth", "Migrant"]);
  expect(new Set(cellsOf(drawn, "Migrant").slice(1))).toEqual(new Set(["*"]));
});

describe("the report of what is hidden", () => {
  const line: DisclosureReport = {
    ...{ school_year: year, count: "chronic", cells: 200, printed: 150, starred_small: 30 },
    ...{ starred_larger: 20, withheld: 0, attacked: 50, passes: 48, explained: 2, narrowest: 5 },
  };
  const other = { ...line, count: "truant", printed: 1 };
  const running = { ...line, school_year: site.edition.headline_year, printed: 0 };

  test("leads with the newest finished year and says what the attack found", () => {
    const drawn = disclosureReport([running, other, line], { ...site, document }).textContent;
    expect(drawn).toContain(
      "150 of 200 figures that have students are shown (75.0%). 30 have a star",
    );
    expect(drawn).toContain("150 hidden figures were attacked");
    expect(drawn).toContain(site.text.disclosure.kept);
  });

  test("claims nothing where a star is narrower than promised", () => {
    const drawn = disclosureReport([{ ...line, passes: 40 }], { ...site, document }).textContent;
    expect(drawn).not.toContain(site.text.disclosure.kept);
  });

  test("says so where only the state's figures are shown", () => {
    const drawn = disclosureReport([], { ...site, document }).textContent;
    expect(drawn).toBe(site.text.disclosure.none);
  });
});

test("every page and the data dictionary say that a star never means zero", () => {
  const footer = frameFooter({ ...site, texts: new Map([["en", site.text]]) });
  expect(footer).toContain("never means zero");
  expect(footer).toContain('href="/methods/privacy"');
  expect(footer).not.toMatch(/\{\w+\}/);
  expect(dataDictionary([], { ...site, document }).textContent).toContain("never means zero");
});
