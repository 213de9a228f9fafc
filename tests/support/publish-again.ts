import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { publishedTables } from "../../src/contracts/published/index.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { clearances } from "../../src/privacy/clearances.ts";
import type { ReleaseStars } from "../../src/privacy/release/release-stars.ts";
import { project } from "../../src/project.ts";
import { clearMeasures } from "../../src/warehouse/clear.ts";
import { runModels } from "../../src/warehouse/run-models.ts";

/** Every published table by name, each row as a line. */
export type PublishedLines = ReadonlyMap<string, readonly string[]>;

const lineRow = z.object({ line: z.string() });
const tableRow = z.object({ name: z.string() });

/** Returns every published table as it stands, in its order. */
export async function readPublishedLines(connection: DuckDBConnection): Promise<PublishedLines> {
  const tables = new Map<string, readonly string[]>();
  for (const { table } of publishedTables) {
    const sql = `select row::varchar as line from published.${table} as row`;
    const rows = await readRows(connection, sql, lineRow);
    tables.set(
      table,
      rows.map(({ line }) => line),
    );
  }
  return tables;
}

async function listTables(connection: DuckDBConnection, schema: string): Promise<string[]> {
  const sql = `select table_name as name from duckdb_tables() where schema_name = '${schema}'
    order by all`;
  return (await readRows(connection, sql, tableRow)).map(({ name }) => name);
}

/** Clears the measures as they stand and runs layer 5 over them; what no measure gives stays. */
export async function publishAgain(
  connection: DuckDBConnection,
  stars: ReleaseStars,
): Promise<PublishedLines> {
  const measured = new Set(clearances.map(({ table }) => table));
  const others = (await listTables(connection, "cleared")).filter((name) => !measured.has(name));
  await connection.run("create schema kept");
  for (const name of others) {
    await connection.run(`create table kept.${name} as from cleared.${name}`);
  }
  await connection.run("drop schema cleared cascade");
  await clearMeasures(connection, stars);
  for (const name of others) {
    await connection.run(`create table cleared.${name} as from kept.${name}`);
  }
  await connection.run("drop schema kept cascade");
  for (const name of await listTables(connection, "published")) {
    await connection.run(`drop table published.${name}`);
  }
  await runModels(connection, { sqlFolder: project.sql, folder: "5_published" });
  return readPublishedLines(connection);
}
