import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { readRows } from "../duckdb/read-rows.ts";
import type { Clearance } from "../privacy/clearance.ts";
import { clearances } from "../privacy/clearances.ts";
import type { ReleaseStars } from "../privacy/release/release-stars.ts";

/** How many cells of a table are shown in which way. */
export interface ClearedTable {
  readonly table: string;
  readonly cells: Readonly<Record<string, number>>;
}

const measuredRow = z.record(z.string(), z.unknown());
const cellRow = z.object({ disclosure: z.string(), cells: z.coerce.number() });

function append(appender: DuckDBAppender, value: unknown): void {
  if (value === null || value === undefined) appender.appendNull();
  else if (typeof value === "boolean") appender.appendBoolean(value);
  else if (typeof value === "string") appender.appendVarchar(value);
  else throw new Error(`unsupported value: ${typeof value}`);
}

function appendNumber(appender: DuckDBAppender, type: string, value: number): void {
  if (type === "integer") appender.appendInteger(value);
  else appender.appendDouble(value);
}

async function clearTable(
  connection: DuckDBConnection,
  { table, measure, columns, clearRows }: Clearance,
  stars: ReleaseStars,
): Promise<void> {
  const definitions = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  await connection.run(`create table cleared.${table} (${definitions.join(", ")})`);
  const appender = await connection.createAppender(table, "cleared");
  const rows = await readRows(connection, `from measures.${measure}`, measuredRow);
  for (const cleared of clearRows(rows, stars)) {
    for (const [column, type] of Object.entries(columns)) {
      const value = cleared[column];
      if (typeof value === "number") appendNumber(appender, type, value);
      else append(appender, value);
    }
    appender.endRow();
  }
  appender.closeSync();
}

async function countCells(connection: DuckDBConnection, { table, columns }: Clearance) {
  if (!("disclosure" in columns)) return {};
  const sql = `select disclosure, count(*) as cells from cleared.${table} group by all order by all`;
  const rows = await readRows(connection, sql, cellRow);
  return Object.fromEntries(rows.map(({ disclosure, cells }) => [disclosure, cells]));
}

/** Passes every measure that may be published through disclosure control, into `cleared`. */
export async function clearMeasures(
  connection: DuckDBConnection,
  stars: ReleaseStars,
): Promise<ClearedTable[]> {
  await connection.run("create schema cleared");
  const cleared: ClearedTable[] = [];
  for (const clearance of clearances) {
    await clearTable(connection, clearance, stars);
    cleared.push({ table: clearance.table, cells: await countCells(connection, clearance) });
  }
  return cleared;
}
