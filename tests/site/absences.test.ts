// @vitest-environment jsdom
import { expect, test } from "vitest";
import {
  reasonFinding,
  reasonsByGroup,
  reasonsBySchool,
  reasonsOfChronic,
} from "../../src/site/components/absence-reasons.ts";
import { bandStrips } from "../../src/site/components/band-strips.ts";
import { otherBandSchemes } from "../../src/site/components/band-table.ts";
import { toBands, toReasons } from "../support/attendance-rows.ts";
import { goldenHtml } from "../support/golden-html.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { hideFigures, siteFixture } from "../support/site-fixture.ts";

const { site, rows } = siteFixture(inventedPublished());
const small = "27999990000106";
const hidden = hideFigures(rows, (row) => row.cds_code === small);
const golden = (name: string) => `../golden/components/${name}.html`;

test("the finding names excused and unexcused days", () => {
  expect(reasonFinding(toReasons(rows), site)).toMatch(
    /^Of all days missed in 2024-25, 90\.0% were excused and [\d.]+% unexcused\.$/,
  );
  expect(reasonFinding([], site)).toBe(site.text.reasons.finding_none);
});

test("reasons are drawn by school and group, hidden ones as stars", async () => {
  const reasons = toReasons(hidden);
  const all = reasons.filter((row) => row.reporting_category === "TA");
  const chronic = all.flatMap((row) => [
    row,
    { ...row, reporting_category: "CAY", average_days: 26.5 },
    { ...row, reporting_category: "CAN", average_days: 7.9 },
  ]);
  const drawn = [
    reasonsOfChronic(chronic, site),
    reasonsBySchool(reasons, site),
    reasonsByGroup(reasons, site),
  ];
  expect(drawn[0]?.textContent).toContain("missed 26.5 days on average");
  await expect(drawn.map(goldenHtml).join("")).toMatchFileSnapshot(golden("absence-reasons"));
});

test("bands are strips; a hidden school is a strip that says so", async () => {
  const drawn = bandStrips(toBands(hidden), site);
  expect(drawn.textContent).toContain(site.text.bands.hidden);
  await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("band-strips"));
});

test("bands stand without rows", () => {
  expect(bandStrips([], site).childNodes).toHaveLength(0);
  expect(otherBandSchemes([], site).childNodes).toHaveLength(0);
});
