// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { ChronicLevel } from "../../src/contracts/published/chronic-levels.ts";
import type {
  DashboardChronic,
  DashboardPreview,
} from "../../src/contracts/published/dashboard-chronic.ts";
import type { LcapChronic } from "../../src/contracts/published/lcap-chronic.ts";
import type { StateDashboard } from "../../src/contracts/published/state-dashboard.ts";
import { gradeGroupHeatMap } from "../../src/site/components/grade-group-heat-map.ts";
import { dashboardPreview, ownDashboard } from "../../src/site/components/own-dashboard.ts";
import { schoolList } from "../../src/site/components/school-list.ts";
import { threeMeasures } from "../../src/site/components/three-measures.ts";
import { goldenHtml } from "../support/golden-html.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site, rows } = siteFixture(inventedPublished());
const golden = (name: string) => `../golden/components/${name}.html`;
const own = rows.filter((row) => row.cds_code === site.cds_code && row.source !== "CDE");

const lcap: LcapChronic[] = own.flatMap((row) =>
  row.source === "CDE"
    ? []
    : [
        {
          ...{ school_year: row.school_year, level: row.level, cds_code: row.cds_code },
          ...{ reporting_category: row.reporting_category, as_of: row.as_of },
          ...{ denominator: row.eligible_students, count: row.chronic_students },
          ...{ rate: row.chronic_rate, source: row.source, disclosure: row.disclosure },
        },
      ],
);
const dashboardRow: DashboardChronic = {
  ...{ school_year: 2025, level: "D", cds_code: site.cds_code, student_group: "ALL" },
  ...{ reporting_category: "TA", eligible_students: 1000, chronic_students: 177 },
  ...{ chronic_rate: 0.177, prior_eligible_students: 1000, prior_chronic_students: 186 },
  ...{ prior_chronic_rate: 0.186, prior_disclosure: "exact", status_level: 2 },
  ...{ change_points: -0.9, change_level: 4, colour_code: 3, colour: "yellow", box: 1 },
  ...{ is_small: false, is_current_size_met: true, is_prior_size_met: true },
  ...{ has_colour: true, disclosure: "exact" },
};
const hiddenRow: DashboardChronic = {
  ...dashboardRow,
  ...{ student_group: "FOS", reporting_category: "SF", disclosure: "suppressed" },
  ...{ eligible_students: null, chronic_students: null, chronic_rate: null, colour: null },
  ...{ change_points: null, status_level: null },
};
const dashboard = [
  dashboardRow,
  { ...dashboardRow, student_group: "EL", reporting_category: "SE", colour: "red" } as const,
  hiddenRow,
];
const preview: DashboardPreview = {
  ...{ school_year: 2026, level: "D", cds_code: site.cds_code, student_group: "ALL" },
  ...{ students: 290, rate_to_date: 0.16, prior_rate: 0.177, prior_disclosure: "exact" },
  ...{ change_points: -1.7, status_level: 2, change_level: 4, colour: "yellow" },
  disclosure: "rounded",
};

test("the three measures stand side by side, each by its own name", async () => {
  const drawn = threeMeasures(rows, { ...site, dashboard, lcap });
  for (const name of ["DataQuest rate", "Dashboard rate", "LCAP rate"]) {
    expect(drawn.textContent).toContain(name);
  }
  await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("three-measures"));
});

test("without the two other measures there is nothing to compare", () => {
  expect(threeMeasures(rows, { ...site, dashboard: [], lcap: [] }).childNodes).toHaveLength(0);
});

test("our Dashboard colors name hidden groups and the state's agreement", async () => {
  const state: StateDashboard[] = [{ ...dashboardRow, disclosure: "exact" }];
  const drawn = ownDashboard(dashboard, { ...site, state });
  expect(drawn.textContent).toContain("the same color for 1 of 1 groups");
  expect(drawn.textContent).toContain("Hidden (*)Foster youth");
  await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("own-dashboard"));
});

test("the preview says when it was taken and prints a small group's rate in whole percents", () => {
  const drawn = dashboardPreview([preview], { ...site, dashboard }).textContent;
  expect(drawn).toMatch(
    /^If 2025-26 ended on March \d+, 2026, the Dashboard color would be Yellow/,
  );
  expect(drawn).toContain("16%");
});

test("the preview of a young year says that it is too early", () => {
  const early = { ...preview, colour: null };
  const drawn = dashboardPreview([early], { ...site, dashboard }).textContent;
  expect(drawn).toContain("Too early for Dashboard colors");
});

const cell = (reporting_category: string, reporting_category_2: string, students: number) => ({
  ...{ school_year: 2025, reporting_category, reporting_category_2 },
  ...(students < 11
    ? { eligible_students: null, chronic_students: null, chronic_rate: null }
    : { eligible_students: students, chronic_students: 10, chronic_rate: 10 / students }),
  disclosure: students < 11 ? ("suppressed" as const) : ("exact" as const),
});

test("the heat map draws and names hidden squares, and answers to its menus", async () => {
  const cells = [cell("GR01", "SE", 40), cell("GR02", "SE", 20), cell("GR01", "TRANSITION", 3)];
  const before = cells.map((x) => ({ ...x, school_year: 2024 }));
  const drawn = gradeGroupHeatMap([...cells, ...before], site);
  expect(drawn.textContent).toContain("English learners in grade 1, 25.0%");
  await expect(goldenHtml(drawn.cloneNode(true))).toMatchFileSnapshot(golden("heat-map"));
  const box = document.createElement("div");
  box.append(drawn);
  const [year, shown] = box.querySelectorAll("select");
  for (const [menu, at] of [
    [year, 1],
    [shown, 1],
  ] as const) {
    const option = menu?.querySelectorAll("option")[at];
    option?.setAttribute("selected", "");
    menu?.dispatchEvent(new Event("change"));
  }
  expect(box.querySelector("caption")?.textContent).toBe(
    "Students counted by student group and grade, 2023-24",
  );
});

test("the list of schools says each school's level in words", () => {
  const [school] = site.entities.filter(({ level }) => level === "S");
  const levels: ChronicLevel[] = [
    {
      ...{ school_year: 2025, level: "S", cds_code: school?.cds_code ?? "" },
      ...{ level_code: "high", level_name: "High", level_order: 4 },
    },
  ];
  const drawn = schoolList(rows, { ...site, levels, schoolHref: (code) => code });
  expect(drawn.textContent).toContain("Level");
  expect(drawn.textContent).toContain("High");
});
