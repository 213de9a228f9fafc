import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { csvParse } from "d3";
import { z } from "zod";
import { extractContracts } from "../contracts/extracts/index.ts";

/** By table of reference data and field: the names that a column may have in a header. */
export type HeaderMaps = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const mapRow = z.object({ column_name: z.string(), field: z.string() });

async function readHeaderMap(folder: string, table: string) {
  const rows = csvParse(await readFile(join(folder, `${table}.csv`), "utf8"));
  const names = new Map<string, string[]>();
  for (const { column_name, field } of rows.map((row) => mapRow.parse(row))) {
    names.set(field, [...(names.get(field) ?? []), column_name]);
  }
  return names;
}

/** Returns the header maps that contracts name, read from the folder of reference data. */
export async function readHeaderMaps(folder: string): Promise<HeaderMaps> {
  const tables = new Set(extractContracts.flatMap(({ headerMap }) => headerMap ?? []));
  const maps = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const table of tables) maps.set(table, await readHeaderMap(folder, table));
  return maps;
}
