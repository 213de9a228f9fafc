import { describe, expect, it } from "vitest";
import { z } from "zod";
import { districtSettings } from "../../src/contracts/district-settings.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { loadReference } from "../../src/warehouse/load-reference.ts";
import { loadRun } from "../../src/warehouse/load-run.ts";

const anyRow = z.record(z.string(), z.unknown());

async function load(settings: Readonly<Record<string, unknown>>, asOf?: string) {
  return withDuckDb(":memory:", async (connection) => {
    const all = { name: "Small", current_year: "2025-26", ...settings };
    await loadReference(connection, project.reference);
    await loadRun(connection, { settings: districtSettings.parse(all), asOf });
    const tables = [
      "run",
      "districts",
      "benchmarks",
      "local_groups",
      "policy_overrides",
      "band_overrides",
    ];
    const rows: Record<string, unknown> = {};
    for (const table of tables) {
      rows[table] = await readRows(connection, `from reference.${table}`, anyRow);
    }
    return rows;
  });
}

describe("loadRun", () => {
  it("writes a district's settings, with its county and the state to compare with", async () => {
    const settings = {
      cds_code: "27999990000000",
      synthetic: true,
      groups: { NEWCOMER: "Newcomers" },
      policy: {
        suppression_threshold: 20,
        exit_date_inclusive: false,
        chronic_threshold: 0.15,
        bands: { attendance_works: { at_risk: 0.06 }, protocol: null },
      },
    };
    expect(await load(settings, "2026-02-18")).toEqual({
      run: [
        {
          subject_name: "Small",
          subject_cds_code: "27999990000000",
          subject_level: "D",
          subject_prefix: "2799999",
          current_year: 2026,
          is_certified: false,
          is_synthetic: true,
          languages: "en",
          has_several_districts: false,
          requested_as_of: "2026-02-18",
        },
      ],
      districts: [{ district_code: "2799999", cds_code: "27999990000000", district_name: "Small" }],
      benchmarks: [{ code: "27" }, { code: "state" }],
      local_groups: [{ group_code: "NEWCOMER", group_name: "Newcomers" }],
      policy_overrides: [
        { policy: "chronic_threshold", value: "0.1500" },
        { policy: "exit_date_inclusive", value: "0.0000" },
        { policy: "suppression_threshold", value: "20.0000" },
      ],
      band_overrides: [
        { scheme: "attendance_works", band: "at_risk", lowest_absence_share: "0.0600" },
      ],
    });
  });

  it("takes a folder of several districts for their county", async () => {
    const { run, districts, benchmarks } = await load({
      districts: ["27999990000000", { cds_code: "27888880000000", name: "Other" }],
      benchmarks: ["state", "44"],
    });
    expect(run).toMatchObject([
      {
        subject_cds_code: "27000000000000",
        subject_level: "C",
        subject_prefix: "27",
        has_several_districts: true,
        requested_as_of: null,
      },
    ]);
    expect(districts).toEqual([
      { district_code: "2799999", cds_code: "27999990000000", district_name: null },
      { district_code: "2788888", cds_code: "27888880000000", district_name: "Other" },
    ]);
    expect(benchmarks).toEqual([{ code: "state" }, { code: "44" }]);
  });

  it("takes a county code for a county without districts of its own", async () => {
    const { run, districts } = await load({ cds_code: "27000000000000" });
    expect(run).toMatchObject([{ subject_level: "C", has_several_districts: false }]);
    expect(districts).toEqual([]);
  });
});
