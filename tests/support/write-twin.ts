import type { DuckDBConnection } from "@duckdb/node-api";
import { countSpecs } from "../../src/privacy/release/count-specs.ts";
import { project } from "../../src/project.ts";
import { readModels } from "../../src/warehouse/read-model.ts";
import { runModel } from "../../src/warehouse/run-models.ts";
import type { TwinCell } from "./twin-counts.ts";

/** Models between the counts and the measures that follow from them; estimates stay as they are. */
const FOLLOWERS = [
  ...["bld_dashboard_input", "bld_dashboard_rate", "bld_dashboard_result"],
  ...["bld_dashboard_result_comparison", "msr_chronic_absenteeism", "msr_dashboard_agreement"],
  ...["msr_dashboard_chronic", "msr_dashboard_differences", "msr_dashboard_to_date"],
  ...["msr_lcap_chronic", "msr_reconciliation"],
];

const RULES: Readonly<Record<string, string>> = {
  chronic: "dataquest",
  chronic_lcap: "lcap",
  chronic_dashboard: "dashboard",
};

const PLACE = ["school_year", "level", "cds_code", "reporting_category"];
const samePlace = (table: string) =>
  PLACE.map((column) => `${table}.${column} = twin.cells.${column}`).join(" and ");

async function writeCells(
  connection: DuckDBConnection,
  years: ReadonlyMap<number, readonly TwinCell[]>,
): Promise<void> {
  await connection.run(`create or replace table twin.cells (name varchar, school_year integer,
    level varchar, cds_code varchar, reporting_category varchar, reporting_category_2 varchar,
    twin integer, is_starred boolean)`);
  const appender = await connection.createAppender("cells", "twin");
  for (const [year, cells] of years) {
    for (const { spec, twin, isStarred, ...cell } of cells) {
      appender.appendVarchar(spec.name);
      appender.appendInteger(year);
      appender.appendVarchar(cell.level);
      appender.appendVarchar(cell.cds_code);
      appender.appendVarchar(cell.reporting_category);
      appender.appendVarchar(cell.reporting_category_2);
      appender.appendInteger(twin);
      appender.appendBoolean(isStarred);
      appender.endRow();
    }
  }
  appender.closeSync();
}

async function writeChronicCounts(connection: DuckDBConnection): Promise<void> {
  for (const [name, rule] of Object.entries(RULES)) {
    await connection.run(`update measures.bld_chronic_count as own set chronic_students = twin
      from twin.cells where ${samePlace("own")} and own.rule = '${rule}'
      and name = '${name}' and reporting_category_2 = 'TA'`);
  }
  for (const model of await readModels(project.sql, "4_measures")) {
    if (!FOLLOWERS.includes(model.table)) continue;
    await connection.run(`drop table measures.${model.table}`);
    await runModel(connection, model);
  }
}

async function writeMeasures(connection: DuckDBConnection): Promise<void> {
  for (const { name, measures, count, where = {} } of countSpecs) {
    for (const measure of measures) {
      const second = measure.endsWith("_crossed") ? "own.reporting_category_2" : "'TA'";
      const rows = Object.entries(where).map(
        ([column, value]) => ` and own.${column} = '${value}'`,
      );
      await connection.run(`update measures.${measure} as own set ${count} = twin
        from twin.cells where ${samePlace("own")} and name = '${name}'
        and twin.cells.reporting_category_2 = ${second}${rows.join("")}`);
    }
  }
}

/** Turns upside down what is not counted by the table spec and never shown, and follows the stars. */
async function writeHidden(connection: DuckDBConnection): Promise<void> {
  const isStarred = (names: string) => `exists (select 1 from twin.cells where name in (${names})
    and ${samePlace("own")} and reporting_category_2 = 'TA' and is_starred)`;
  await connection.run(`
    update measures.msr_attendance_bands as own set band_students = eligible_students - band_students
    where case
      when band_scheme <> 'attendance_works' then reporting_category <> 'TA'
      when band = 'satisfactory' then ${isStarred("'chronic', 'at_risk'")}
      when band = 'moderate_chronic' then ${isStarred("'chronic', 'severe_chronic'")}
      else false end;
    update measures.msr_recognition set recognised_students = students - recognised_students
    where reporting_category <> 'TA';
    update measures.msr_bright_spots as own set chronic_students = twin from twin.cells
    where ${samePlace("own")} and name = 'chronic' and reporting_category_2 = 'TA';
    update measures.msr_bright_spots as own set chronic_before = twin from twin.cells
    where ${samePlace("own").replace("own.school_year", "own.school_year - 1")}
      and name = 'chronic' and reporting_category_2 = 'TA'`);
}

/**
 * Writes a twin into the measures: its counts and what follows from them, as if they were true.
 * Estimates stay (privacy: audit E).
 */
export async function writeTwin(
  connection: DuckDBConnection,
  years: ReadonlyMap<number, readonly TwinCell[]>,
): Promise<void> {
  await connection.run("create schema if not exists twin");
  await writeCells(connection, years);
  await writeChronicCounts(connection);
  await writeMeasures(connection);
  await writeHidden(connection);
}
