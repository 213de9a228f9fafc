import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, quotedString } from "@duckdb/node-api";
import { project } from "../../../src/project.ts";
import { loadReference } from "../../../src/warehouse/load-reference.ts";
import { type Model, readModels } from "../../../src/warehouse/read-model.ts";
import { runModel } from "../../../src/warehouse/run-models.ts";

const tables: Readonly<Record<string, string>> = {
  "reference.policy_overrides": "select ''::varchar as policy, 0::decimal(12, 4) as value limit 0",
  "dimensions.dim_reporting_category": "from reference.reporting_categories",
};

const ofPolicies = ["bld_policy_in_force", "dim_dip_policy"];
const ofCalendars = [
  ...["dim_calendar_group", "dim_calendar_weekday", "dim_school_break", "dim_school_break_day"],
  ...["dim_school_break_pool", "dim_school_break_window"],
];
const ofBaselines = [
  ...["bld_baseline_feature", "bld_baseline_inverse", "bld_baseline_weight"],
  ...["bld_break_contrast", "bld_break_error", "bld_calendar_residual", "bld_calendar_weekday"],
];
const ofDips = [
  ...["bld_dip_day", "bld_dip_day_comparison", "bld_dip_day_factor", "bld_dip_day_usual"],
  ...["bld_dip_error_moment", "bld_dip_error_size", "bld_dip_excess_by_calendar"],
  ...["bld_dip_excess_of_place", "bld_dip_school_spread", "bld_dip_shrunk", "msr_attendance_dips"],
];

async function readFolders(): Promise<Model[]> {
  const folders = ["2_dimensions", "4_measures"];
  return (await Promise.all(folders.map((folder) => readModels(project.sql, folder)))).flat();
}

async function runNamed(connection: DuckDBConnection, names: readonly string[]): Promise<void> {
  const models = await readFolders();
  for (const name of names) {
    const model = models.find(({ table }) => table === name);
    if (!model) throw new Error(`unknown model: ${name}`);
    await connection.run(`drop table if exists ${model.schema}.${model.table}`);
    await runModel(connection, model);
  }
}

/** Makes reference data and policy numbers, and the schemas of the warehouse. */
export async function prepareDipModels(connection: DuckDBConnection): Promise<void> {
  await loadReference(connection, project.reference);
  for (const schema of ["staging", "dimensions", "facts", "measures", "published"]) {
    await connection.run(`create schema ${schema}`);
  }
  await connection.run(await readFile(join(project.sql, "macros.sql"), "utf8"));
  for (const [table, select] of Object.entries(tables)) {
    await connection.run(`create table ${table} as ${select}`);
  }
  await runNamed(connection, ofPolicies);
}

/** Runs the models of breaks over `dimensions.dim_calendar_day`. */
export async function runBreakModels(connection: DuckDBConnection): Promise<void> {
  await runNamed(connection, ofCalendars);
}

/** Runs the warehouse's own models over the simulated calendar, schools and days. */
export async function runDipModels(connection: DuckDBConnection): Promise<void> {
  const years = "select distinct school_year, max(calendar_date) over () as last_date";
  const made: Readonly<Record<string, string>> = {
    "dimensions.dim_school_year": `${years}, true as has_sis_days, false as is_running from dimensions.dim_calendar_day`,
    "dimensions.dim_school_entity": entitiesOf("facts.fct_taught_group_day"),
    "dimensions.dim_year_disclosure":
      "select school_year, 10 as suppression_threshold, 30 as running_minimum_students, 300 as running_fine_students, 30 as day_figures_minimum_students, false as is_running, has_sis_days from dimensions.dim_school_year",
    "measures.msr_attendance":
      "select distinct days.school_year, entities.level, entities.cds_code, 'TA' as reporting_category, 1000 as eligible_students, true as is_applicable from facts.fct_taught_group_day as days inner join dimensions.dim_school_entity as entities using (school_cds_code)",
  };
  for (const [table, select] of Object.entries(made)) {
    await connection.run(`create or replace table ${table} as ${select}`);
  }
  await runNamed(connection, [...ofCalendars, ...ofBaselines, ...ofDips]);
}

function entitiesOf(table: string): string {
  const schools = `(select distinct school_cds_code from ${table})`;
  const rule = `${quotedString("dataquest")} as rule, school_cds_code`;
  return `select ${rule}, 'S' as level, school_cds_code as cds_code from ${schools}
    union all select ${rule}, 'D', left(school_cds_code, 7) || '0000000' from ${schools}`;
}
