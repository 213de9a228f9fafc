import { rmSync, writeFileSync } from "node:fs";
import { DuckDBInstance, quotedIdentifier, quotedString } from "@duckdb/node-api";
import { z } from "zod";
import { publishedTables } from "../../src/contracts/published/index.ts";
import type { PublishedTable } from "../../src/contracts/published/published-table.ts";

/** Rows by table name; a table that is not named is written empty. */
export type PublishedRows = Readonly<Record<string, readonly Record<string, unknown>[]>>;

const oneType = z.object({ type: z.string(), format: z.string().optional() });
const jsonField = z.union([
  oneType,
  z.object({ type: z.tuple([z.string(), z.literal("null")]).transform(([type]) => type) }),
  // A field that may be null or, of a text, empty: the first of its types.
  z.object({ anyOf: z.tuple([oneType], oneType) }),
]);

/** Writes a `published.duckdb` that holds every published table, each row held to its contract. */
export async function writePublished(path: string, rows: PublishedRows): Promise<void> {
  rmSync(path, { force: true });
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  const file = `${path}.json`;
  try {
    for (const contract of publishedTables) {
      const parsed = z.array(contract.row).parse(rows[contract.table] ?? []);
      writeFileSync(file, JSON.stringify(parsed));
      await connection.run(
        `create table ${quotedIdentifier(contract.table)} as
         from read_json(${quotedString(file)}, format = 'array', columns = ${columns(contract)})`,
      );
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(file, { force: true });
  }
}

function columns(contract: PublishedTable): string {
  const fields = z.record(z.string(), jsonField).parse(z.toJSONSchema(contract.row).properties);
  const types = Object.entries(fields).map(([name, field]) => {
    const { type, format } = { format: "", ...("anyOf" in field ? field.anyOf[0] : field) };
    return `${quotedString(name)}: '${toDuckDBType(type, format)}'`;
  });
  return `{${types.join(", ")}}`;
}

function toDuckDBType(type: string, format: string | undefined): string {
  if (type === "integer") return "INTEGER";
  if (type === "number") return "DOUBLE";
  if (type === "boolean") return "BOOLEAN";
  return format === "date" ? "DATE" : "VARCHAR";
}
