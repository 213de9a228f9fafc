import { quotedIdentifier } from "@duckdb/node-api";
import type { z } from "zod";
import type { PublishedTable } from "../contracts/published/published-table.ts";
import { withDuckDb } from "../duckdb/open-duckdb.ts";
import { readRows } from "../duckdb/read-rows.ts";

/**
 * Returns all rows of a published table, in the table's order, held to its contract.
 *
 * Reads the database that the environment variable `ROLLCALL_PUBLISHED` names, read-only.
 * Throws when the variable is missing or a row breaks the contract.
 */
export async function readPublished<Row extends z.ZodObject>(
  contract: PublishedTable<Row>,
  { path = process.env.ROLLCALL_PUBLISHED }: { path?: string | undefined } = {},
): Promise<z.infer<Row>[]> {
  if (!path) throw new Error("missing environment variable: ROLLCALL_PUBLISHED");
  const table = quotedIdentifier(contract.table);
  return withDuckDb(path, (connection) => readRows(connection, `from ${table}`, contract.row), {
    readOnly: true,
  });
}

/** Prints rows as the JSON file that a page loads. */
export function printSnapshot(rows: unknown): void {
  process.stdout.write(JSON.stringify(rows));
}
