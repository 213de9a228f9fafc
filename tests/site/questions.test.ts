// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { SimilarSchoolsSummary } from "../../src/contracts/published/similar-schools.ts";
import { findQuestions } from "../../src/site/components/question-rules.ts";
import { schoolQuestions } from "../../src/site/components/school-questions.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { hideFigures, siteFixture } from "../support/site-fixture.ts";

const { site: district, rows, forecast, similar, overlap } = siteFixture(inventedPublished());
const schools = district.entities.filter(({ level }) => level === "S");
const cds_code = schools.find(({ name }) => name === "Lighthouse High")?.cds_code ?? "";
const site = { ...district, cds_code, deviations: 1.96 };
const tables = { rows, forecast, similar, overlap };
const nothing = { rows: [], forecast: [], similar: [], overlap: [] };
const year = site.edition.headline_year - 1;

const summary: SimilarSchoolsSummary = {
  ...{ school_year: year, cds_code, source: "CDE", school_span: "high", is_alternative: false },
  ...{ schools_of_kind: 20, similar_schools: 10, chronic_rate: 0.226, lower_quartile: 0.18 },
  ...{ median_rate: 0.2, upper_quartile: 0.21, standing: "above" },
};

test("every school has up to three different questions, each with a figure", () => {
  for (const school of schools) {
    const asked = findQuestions(tables, { ...site, cds_code: school.cds_code });
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(new Set(asked.map(({ name }) => name)).size).toBe(asked.length);
  }
  const words = schoolQuestions(tables, site).textContent ?? "";
  expect(words).toContain("3 questions for the site council");
  expect(words.match(/\d+(\.\d)?(%| points)/g)?.length).toBeGreaterThan(2);
});

test("the widest gap comes first, and the same group is not asked about twice", () => {
  const [first, second] = findQuestions(tables, site);
  expect(first?.name).toBe("gap");
  expect(second?.values.name).not.toBe(first?.values.name);
});

test("hidden and small figures ask nothing", () => {
  const all = hideFigures(rows, (row) => row.cds_code === cds_code);
  expect(findQuestions({ ...nothing, rows: all }, site)).toEqual([]);
  const small = rows.map((row) =>
    row.cds_code === cds_code
      ? { ...row, eligible_students: 29, chronic_students: 20, chronic_rate: 20 / 29 }
      : row,
  );
  expect(findQuestions({ ...nothing, rows: small }, site)).toEqual([]);
  const parts = hideFigures(
    rows,
    (row) => row.cds_code === cds_code && row.reporting_category !== "TA",
  );
  const names = findQuestions({ ...nothing, rows: parts }, site).map(({ name }) => name);
  expect(names).not.toContain("gap");
  expect(names).not.toContain("grade");
  expect(schoolQuestions(nothing, site).textContent).toBe("");
});

test("a school that does worse than similar schools is asked whom it could learn from", () => {
  const ask = (row: SimilarSchoolsSummary) => findQuestions({ ...nothing, similar: [row] }, site);
  expect(ask(summary)).toMatchObject([{ name: "similar_above", values: { median: "20.0%" } }]);
  expect(ask({ ...summary, standing: "within" })).toEqual([]);
  expect(ask({ ...summary, standing: "rate hidden", chronic_rate: null })).toEqual([]);
});

test("a break is asked about only if it is expected to dip", () => {
  const own = forecast.filter((row) => row.cds_code === cds_code);
  expect(own.length).toBeGreaterThan(0);
  const flat = own.map((row) => ({ ...row, points_low: -1 }));
  expect(findQuestions({ ...nothing, forecast: flat }, site)).toEqual([]);
});
