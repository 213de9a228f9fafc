import { type DuckDBConnection, quotedString } from "@duckdb/node-api";
import { publishedTables } from "../contracts/published/index.ts";

/** Writes the published tables, and nothing else, into a database file of their own. */
export async function publish(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(`attach ${quotedString(path)} as publication`);
  for (const { table } of publishedTables) {
    await connection.run(`create table publication.${table} as from published.${table}`);
  }
  await connection.run("detach publication");
}
