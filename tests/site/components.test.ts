// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { chronicByGrade } from "../../src/site/components/chronic-by-grade.ts";
import { chronicByGroup } from "../../src/site/components/chronic-by-group.ts";
import { chronicBySchool } from "../../src/site/components/chronic-by-school.ts";
import { chronicCards } from "../../src/site/components/chronic-cards.ts";
import { chronicTrend } from "../../src/site/components/chronic-trend.ts";
import { cohortContext } from "../../src/site/components/cohort-context.ts";
import { dashboardContext } from "../../src/site/components/dashboard-context.ts";
import { groupSources } from "../../src/site/components/group-sources.ts";
import { runningYear } from "../../src/site/components/running-year.ts";
import { schoolHead } from "../../src/site/components/school-head.ts";
import { schoolList } from "../../src/site/components/school-list.ts";
import { cdePublished } from "../support/cde-published.ts";
import { goldenHtml } from "../support/golden-html.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { hideFigures, siteFixture } from "../support/site-fixture.ts";

const schoolHref = (cdsCode: string) => `./schools/${cdsCode}.html`;
const invented = siteFixture(inventedPublished());
const real = siteFixture(cdePublished());
const site = { ...invented.site, schoolHref, coverage: invented.coverage };
const small = { ...site, cds_code: "27999990000106" };
const hidden = hideFigures(
  invented.rows,
  (row) =>
    row.school_year === 2024 || row.cds_code === small.cds_code || row.reporting_category === "RA",
);

const components = {
  "chronic-trend": chronicTrend,
  "chronic-by-school": chronicBySchool,
  "chronic-by-grade": chronicByGrade,
  "chronic-by-group": chronicByGroup,
  "chronic-cards": chronicCards,
  "group-sources": groupSources,
  "running-year": runningYear,
  "school-list": schoolList,
};

const golden = (name: string) => `../golden/components/${name}.html`;

describe.each(Object.entries(components))("%s", (name, component) => {
  test("draws a district", async () => {
    await expect(goldenHtml(component(invented.rows, site))).toMatchFileSnapshot(golden(name));
  });

  test("draws and names hidden figures", async () => {
    const drawn = goldenHtml(component(hidden, site));
    await expect(drawn).toMatchFileSnapshot(golden(`${name}-hidden`));
  });

  test("stands without rows", async () => {
    await expect(goldenHtml(component([], site))).toMatchFileSnapshot(golden(`${name}-empty`));
  });
});

test("a small school shows its small groups and names the hidden ones", async () => {
  const drawn = goldenHtml(chronicByGroup(invented.rows, small));
  await expect(drawn).toMatchFileSnapshot(golden("chronic-by-group-small"));
});

test("a school that hides everything says so", async () => {
  const drawn = goldenHtml(schoolHead(hidden, small));
  await expect(drawn).toMatchFileSnapshot(golden("school-head-hidden"));
});

test("a narrow chart puts names above their lines", async () => {
  const drawn = goldenHtml(chronicBySchool(invented.rows, { ...site, width: 340 }));
  await expect(drawn).toMatchFileSnapshot(golden("chronic-by-school-narrow"));
});

test("the state's context of a real district is drawn", async () => {
  const drawn = [
    dashboardContext(real.dashboard, real.site),
    cohortContext(real.outcomes, real.site),
  ].map(goldenHtml);
  await expect(drawn.join("")).toMatchFileSnapshot(golden("context"));
});

test("the state's context of a real school is drawn", async () => {
  const school = { ...real.site, cds_code: "27660922730240" };
  const drawn = [dashboardContext(real.dashboard, school), cohortContext(real.outcomes, school)];
  await expect(drawn.map(goldenHtml).join("")).toMatchFileSnapshot(golden("context-school"));
});

test("a district without context of its own shows the county's and the state's", async () => {
  const drawn = [dashboardContext([], site), cohortContext(invented.outcomes, site)].map(
    goldenHtml,
  );
  await expect(drawn.join("")).toMatchFileSnapshot(golden("context-benchmarks"));
});

test("the first 30 days of a year have a note instead of a rate", () => {
  const early = { ...site.edition, days_taught: 30 };
  const drawn = runningYear(invented.rows, { ...site, edition: early }).textContent;
  expect(drawn).toContain("too early for a rate");
  expect(drawn).not.toMatch(/%(?! or more)/);
});
