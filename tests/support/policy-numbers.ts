import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { districtSettings } from "../../src/contracts/district-settings.ts";
import { type Policy, policies } from "../../src/contracts/published/policies.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { loadReference } from "../../src/warehouse/load-reference.ts";
import { loadRun } from "../../src/warehouse/load-run.ts";
import { readModels } from "../../src/warehouse/read-model.ts";
import { runModel } from "../../src/warehouse/run-models.ts";

const models = /^(bld_(attendance_band|policy_in_force|reference_number)|dim_policy(_number)?)$/;

/** Returns the published policy numbers of a district that overrides these, by the real models. */
export async function policyNumbers(policy: Record<string, unknown> = {}): Promise<Policy[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await loadReference(connection, "data/reference");
    await loadRun(connection, { settings: toSettings(policy) });
    await connection.run(
      `create schema dimensions; create schema published;
       create table published.edition as select 2026 as headline_year`,
    );
    await runNamed(connection, "2_dimensions", models);
    await runNamed(connection, "5_published", /^policies$/);
    return await readRows(connection, "from published.policies", policies.row);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function toSettings(policy: Record<string, unknown>) {
  const district = { name: "Small Unified", cds_code: "27999990000000", current_year: "2025-26" };
  return districtSettings.parse({ ...district, policy });
}

async function runNamed(connection: DuckDBConnection, folder: string, names: RegExp) {
  const found = await readModels("sql", folder);
  for (const model of found.filter(({ table }) => names.test(table))) {
    await runModel(connection, model);
  }
}
