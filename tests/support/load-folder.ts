import { rmSync } from "node:fs";
import { join } from "node:path";
import { quotedIdentifier } from "@duckdb/node-api";
import { z } from "zod";
import { InputError } from "../../src/contracts/input-error.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { type LoadedExtracts, loadExtracts } from "../../src/ingest/load-extracts.ts";
import { readSettings } from "../../src/ingest/read-settings.ts";
import { project } from "../../src/project.ts";
import { writeMicroDistrict } from "./micro-district.ts";

type Files = Readonly<Record<string, string | readonly string[] | Uint8Array>>;

/** What reading a folder gave: how it went, and the rows of the tables asked for. */
export interface LoadedFolder {
  readonly loaded: LoadedExtracts;
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Every problem as `file:line column`. */
  readonly problems: readonly string[];
}

const cells = z.record(z.string(), z.unknown());

/** Reads a district folder and returns rows of incoming tables, each row as `a|b|c`. */
export async function loadFolder(
  files: Files,
  tables: Readonly<Record<string, readonly string[]>> = {},
): Promise<LoadedFolder> {
  const folder = writeMicroDistrict(files);
  try {
    return await withDuckDb(":memory:", async (connection) => {
      const scratch = join(folder, "build", "scratch");
      const settings = await readSettings(folder);
      const { reference } = project;
      const loaded = await loadExtracts(connection, folder, settings, { scratch, reference });
      const rows: Record<string, string[]> = {};
      for (const [table, columns] of Object.entries(tables)) {
        const list = columns.map(quotedIdentifier).join(", ");
        const found = await readRows(
          connection,
          `select ${list} from incoming.${table} order by all`,
          cells,
        );
        rows[table] = found.map((row) => Object.values(row).join("|"));
      }
      const problems = loaded.files
        .flatMap((file) => file.problems)
        .map(({ file, line, column }) => `${file}:${line} ${column ?? ""}`.trim());
      return { loaded, rows, problems };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns the message of the `InputError` that reading the folder stops with. */
export async function failToLoad(files: Files): Promise<string> {
  try {
    await loadFolder(files);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error("reading did not stop");
}
