import { join } from "node:path";
import { type DuckDBConnection, quotedString } from "@duckdb/node-api";
import { referenceTables } from "../contracts/reference.ts";

/** Loads code sets, policy numbers and names from their CSV files into the schema `reference`. */
export async function loadReference(connection: DuckDBConnection, folder: string): Promise<void> {
  await connection.run("create schema reference");
  for (const [table, columns] of Object.entries(referenceTables)) {
    const types = Object.entries(columns).map(([column, type]) => `${column}: '${type}'`);
    const file = quotedString(join(folder, `${table}.csv`));
    const options = `columns = {${types.join(", ")}}, header = true, auto_detect = false, delim = ',', quote = '"', nullstr = '', force_not_null = [${varchars(columns)}]`;
    await connection.run(`create table reference.${table} as from read_csv(${file}, ${options})`);
  }
}

function varchars(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .filter(([, type]) => type === "varchar")
    .map(([column]) => quotedString(column))
    .join(", ");
}
