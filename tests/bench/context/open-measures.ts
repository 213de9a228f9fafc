import { type DuckDBConnection, quotedString } from "@duckdb/node-api";
import { project } from "../../../src/project.ts";
import { loadReference } from "../../../src/warehouse/load-reference.ts";
import { readModels } from "../../../src/warehouse/read-model.ts";
import { runModel } from "../../../src/warehouse/run-models.ts";
import { simulatedYears } from "./simulate-district.ts";

/** The simulated district's code. */
export const districtCode = "27999990000000";

const years = `unnest([${simulatedYears.join(", ")}]) as school_year`;

const tables: Readonly<Record<string, string>> = {
  "reference.policy_overrides": "select ''::varchar as policy, 0::decimal(12, 4) as value limit 0",
  "reference.run": `select ${quotedString(districtCode)} as subject_cds_code, 'D' as subject_level`,
  "dimensions.dim_reporting_category": "from reference.reporting_categories",
  "dimensions.dim_year_disclosure": `select ${years}, 10 as suppression_threshold, 30 as running_minimum_students, 300 as running_fine_students, 30 as day_figures_minimum_students, false as is_running`,
  "measures.bld_category_source": `select *, true as is_available from (select ${years}) cross join (select unnest(['SS', 'SE', 'SD']) as reporting_category)`,
};

/** Runs models by name in the order given; each replaces the table of its last run. */
export async function runMeasures(connection: DuckDBConnection, names: readonly string[]) {
  const folders = ["2_dimensions", "4_measures"];
  const models = (await Promise.all(folders.map((x) => readModels(project.sql, x)))).flat();
  for (const name of names) {
    const model = models.find(({ table }) => table === name);
    if (!model) throw new Error(`unknown model: ${name}`);
    await connection.run(`drop table if exists ${model.schema}.${model.table}`);
    await runModel(connection, model);
  }
}

/** Makes what the measures of context read besides students: reference data, policies, years. */
export async function prepareMeasures(connection: DuckDBConnection): Promise<void> {
  await loadReference(connection, project.reference);
  for (const schema of ["dimensions", "facts", "measures"]) {
    await connection.run(`create schema ${schema}`);
  }
  for (const [table, select] of Object.entries(tables)) {
    await connection.run(`create table ${table} as ${select}`);
  }
  await runMeasures(connection, ["bld_policy_in_force", "dim_policy"]);
}
