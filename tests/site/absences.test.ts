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
import { stateReasons } from "../../src/site/components/state-reasons.ts";
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

const stateReasonsRow = {
  ...{ school_year: 2025, eligible_students: 5_800_000, average_days: 12.3 },
  ...{ excused_share: 0.523, unexcused_share: 0.421, suspension_out_share: 0.011 },
  ...{ independent_study_incomplete_share: 0.045, disclosure: "exact" as const },
};
const masked = {
  ...{ eligible_students: null, average_days: null, excused_share: null, unexcused_share: null },
  ...{ suspension_out_share: null, independent_study_incomplete_share: null },
  disclosure: "suppressed" as const,
};
const stateRows = [
  { ...stateReasonsRow, level: "T" as const, cds_code: "00000000000000" },
  { ...stateReasonsRow, ...masked, level: "D" as const, cds_code: site.cds_code },
];

test("the state's reasons stand beside ours, each with its source, its mask kept", () => {
  const drawn = document.createElement("div");
  drawn.append(stateReasons(toReasons(rows), { ...site, state: stateRows }));
  expect(drawn.textContent).toMatch(
    /Unexcused: [\d.]+% of the days missed here, 42\.1% in California/,
  );
  const table = [...drawn.querySelectorAll("tbody tr")].map((row) => row.textContent ?? "");
  const { name } = site.entities.find(({ cds_code }) => cds_code === site.cds_code) ?? {};
  expect(table[0]).toMatch(new RegExp(`^${name}: counted here`));
  expect(table[1]).toMatch(new RegExp(`^${name}: published by the state\\*\\*\\*\\*\\*$`));
  expect(table[2]).toBe("California: published by the state42.1%1.1%4.5%52.3%12.3 days");
});

test("the state's reasons of another year are not compared, and stand alone where ours are not", () => {
  const older = stateRows.map((row) => ({ ...row, school_year: 2024 }));
  const beside = stateReasons(toReasons(rows), { ...site, state: older });
  expect(beside.textContent).not.toContain("published by the state");
  const alone = stateReasons([], { ...site, state: older });
  expect(alone.textContent).toContain(site.text.reasons.state.title_plain);
  expect(alone.textContent).not.toContain("counted here");
  expect(stateReasons([], { ...site, state: [] }).textContent).toBe("");
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
