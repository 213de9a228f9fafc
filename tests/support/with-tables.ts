import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { parseTable } from "./text-table.ts";

/** Tables by name, each in text; what a cell leaves empty is null, false, or "" for text. */
export type Tables = Readonly<Record<string, string>>;

const columnRow = z.object({ column_name: z.string(), column_type: z.string() });

function emptyCell(type: string): string {
  if (type === "VARCHAR") return "''";
  return type === "BOOLEAN" ? "false" : `null::${type}`;
}

async function fillTable(connection: DuckDBConnection, table: string, text: string) {
  const types = new Map(
    (await readRows(connection, `describe ${table}`, columnRow)).map((x) => [
      x.column_name,
      x.column_type,
    ]),
  );
  const { columns, rows } = parseTable(text);
  const unknown = columns.find((column) => !types.has(column));
  if (unknown) throw new Error(`unknown column: ${table}.${unknown}`);
  await connection.run(`delete from ${table}`);
  for (const row of rows) {
    const cells = new Map(columns.map((column, i) => [column, row[i] ?? ""]));
    const values: Record<string, string> = {};
    const expressions = [...types].map(([column, type], i) => {
      const cell = cells.get(column) ?? "";
      if (cell === "") return emptyCell(type);
      if (cell === "null") return `null::${type}`;
      values[`v${i}`] = cell;
      return `$v${i}::${type}`;
    });
    await connection.run(`insert into ${table} select ${expressions.join(", ")}`, values);
  }
}

/** Calls `use` while the tables hold what the texts say; afterwards all is as it was. */
export async function withTables<Result>(
  connection: DuckDBConnection,
  tables: Tables,
  use: () => Promise<Result>,
): Promise<Result> {
  await connection.run("begin");
  try {
    for (const [table, text] of Object.entries(tables)) await fillTable(connection, table, text);
    return await use();
  } finally {
    await connection.run("rollback");
  }
}
