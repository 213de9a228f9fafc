import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/ingest/read-settings.ts";
import { writeMicroDistrict } from "../support/micro-district.ts";

async function read(lines: readonly string[]) {
  const folder = writeMicroDistrict({ "district.yaml": lines });
  try {
    return await readSettings(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("readSettings", () => {
  it("fills in what a district does not say", async () => {
    const settings = await read([
      "name: Small",
      "cds_code: '27999990000000'",
      "current_year: 2025-26",
    ]);
    expect(settings).toEqual({
      name: "Small",
      cds_code: "27999990000000",
      current_year: "2025-26",
      certified: false,
      synthetic: false,
      groups: {},
      policy: {},
      disclosure: { pool_grades: false, pool_groups: [], drop: [] },
      release: "monthly",
      languages: ["en"],
    });
  });

  it("keeps every setting of a county office", async () => {
    const settings = await read([
      "name: Planned County",
      "districts:",
      '  - "27999990000000"',
      "  - {cds_code: '27888880000000', name: Other}",
      "current_year: 2025-26",
      "certified: true",
      'benchmarks: ["27", state]',
      "groups: {NEWCOMER: Newcomers, MILITARY: Military families}",
      "policy: {suppression_threshold: 20, max_rejected_share: 0.01, exit_date_inclusive: false}",
      "cde: ../cde",
      "languages: [en, es]",
    ]);
    expect(settings).toMatchObject({
      districts: [{ cds_code: "27999990000000" }, { cds_code: "27888880000000", name: "Other" }],
      certified: true,
      benchmarks: ["27", "state"],
      groups: { NEWCOMER: "Newcomers", MILITARY: "Military families" },
      policy: { suppression_threshold: 20, max_rejected_share: 0.01, exit_date_inclusive: false },
      cde: "../cde",
      languages: ["en", "es"],
    });
  });

  it("mends codes that lost their quotes and with them a leading zero", async () => {
    const settings = await read([
      "name: Small",
      "cds_code: 01611190000000",
      "current_year: 2025-26",
      "benchmarks: [01, 27, state]",
    ]);
    expect(settings).toMatchObject({
      cds_code: "01611190000000",
      benchmarks: ["01", "27", "state"],
    });
  });

  it("takes a key without a value for one that is not there", async () => {
    const lines = ["name: Small", "cds_code: '27999990000000'", "current_year: 2025-26"];
    const settings = await read([...lines, "groups:", "policy:"]);
    expect([settings.groups, settings.policy]).toEqual([{}, {}]);
  });

  it("keeps the settings that it does not know", async () => {
    const lines = ["name: Small", "cds_code: '27999990000000'", "current_year: 2025-26"];
    expect(await read([...lines, "colour: blue"])).toHaveProperty("colour", "blue");
  });

  it.each([
    [
      "policy: {bands: {protocol: {basic: 0.05}, attendance_works: }, count_recovered_days: true}",
      { bands: { protocol: { basic: 0.05 }, attendance_works: null }, count_recovered_days: true },
    ],
    [
      "policy: {dollars_per_day: 82.5, truancy_events: 4}",
      { dollars_per_day: 82.5, truancy_events: 4 },
    ],
  ])("reads the policies %s", async (line, policy) => {
    const lines = ["name: Small", "cds_code: '27999990000000'", "current_year: 2025-26"];
    expect((await read([...lines, line])).policy).toEqual(policy);
  });

  it.each([
    [
      "bands: {protocol: {basics: 0.05}}",
      "policy.bands.protocol: has a key that means nothing: basics",
    ],
    [
      "bands: {protocol: {proficient_advanced: 0.1}}",
      "policy.bands.protocol: has a key that means nothing: proficient_advanced",
    ],
    ["bands: {protocols: {basic: 0.1}}", "policy.bands: has a key that means nothing: protocols"],
    ["bands: {protocol: {basic: 5}}", "policy.bands.protocol.basic: must be below 1"],
    [
      "day_figures_minimum_students: 29",
      "policy.day_figures_minimum_students: may only be raised above 30",
    ],
    ["reason_minimum_students: 2", "policy.reason_minimum_students: may only be raised above 3"],
    ["truancy_events: 2.5", "policy.truancy_events: must be a whole number"],
    ["count_recovered_days: 1", "policy.count_recovered_days: must be true or false"],
  ])("stops at the policy %s", async (policy, problem) => {
    const lines = ["name: Small", "cds_code: '27999990000000'", "current_year: 2025-26"];
    await expect(read([...lines, "policy:", `  ${policy}`])).rejects.toThrow(problem);
  });

  it("reads what a district withholds of its own accord", async () => {
    const lines = ["name: Small", "cds_code: '27999990000000'", "current_year: 2025-26"];
    const line = "disclosure: {pool_groups: [RP, MILITARY], drop: [crossed]}";
    expect((await read([...lines, line, "release: none"])).disclosure).toEqual({
      ...{ pool_grades: false, pool_groups: ["RP", "MILITARY"], drop: ["crossed"] },
    });
  });

  it.each([
    ["disclosure: {drop: [everything]}", "disclosure.drop.0: must be one of crossed, lcap"],
    ["disclosure: {pool_groups: [rp]}", "disclosure.pool_groups.0: must be a reporting category"],
    ["disclosure: {pool_grades: 1}", "disclosure.pool_grades: must be true or false"],
    ["disclosure: {pool: true}", "disclosure: has a key that means nothing: pool"],
    ["release: daily", "release: must be none, weekly or monthly"],
    ["languages: [es]", "languages: must begin with en, the language of the root"],
    ["languages: [en, es, es]", "languages: must name each language once"],
    [
      "languages: [en, tlh]",
      "languages: must be languages that have messages in src/site/messages: en, es",
    ],
    ["languages: []", "languages: must begin with en, the language of the root"],
  ])("stops at %s", async (line, problem) => {
    const lines = ["name: Small", "cds_code: '27999990000000'", "current_year: 2025-26"];
    await expect(read([...lines, line])).rejects.toThrow(problem);
  });
});
