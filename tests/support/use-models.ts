import { type DuckDBConnection, quotedIdentifier } from "@duckdb/node-api";
import { expect } from "vitest";
import { z } from "zod";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import { readModels } from "../../src/warehouse/read-model.ts";
import { runModel } from "../../src/warehouse/run-models.ts";
import { useEmptyWarehouse } from "./empty-warehouse.ts";
import { parseTable, toLines } from "./text-table.ts";
import { type Tables, withTables } from "./with-tables.ts";

const anyRow = z.record(z.string(), z.unknown());

async function runFile(
  connection: DuckDBConnection,
  file: string,
  columns: readonly string[],
): Promise<string[]> {
  const [folder = "", name = ""] = file.split("/");
  const model = (await readModels(project.sql, folder)).find(({ table }) => table === name);
  if (!model) throw new Error(`unknown model: ${file}`);
  const table = `${model.schema}.${model.table}`;
  await connection.run(`drop table ${table}`);
  await runModel(connection, model);
  const list = columns.map(quotedIdentifier).join(", ");
  const rows = await readRows(connection, `select ${list} from ${table}`, anyRow);
  return toLines(rows.map((row) => Object.values(row)));
}

/**
 * Returns a function that runs one model (`3_facts/fct_absence`) on tables in text and expects every
 * row it makes, in the columns that the expected table names. Tables that are not given hold what
 * they hold for a district without files; reference data is the real one.
 */
export function useModels() {
  const getConnection = useEmptyWarehouse();
  return async (file: string, tables: Tables, expected: string): Promise<void> => {
    const connection = getConnection();
    const { columns, rows } = parseTable(expected);
    const found = await withTables(connection, tables, () => runFile(connection, file, columns));
    expect(found).toEqual(rows.map((row) => row.join(" | ")).sort());
  };
}
