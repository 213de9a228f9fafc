import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { readRows } from "../duckdb/read-rows.ts";
import { withFileName } from "./with-file-name.ts";

/** A statement that should be true of the data, and what it found. */
export interface CheckRun {
  /** The statement: the file's name in words. */
  readonly check: string;
  readonly severity: "error" | "notice";
  readonly rows: number;
  readonly seconds: number;
  readonly help: string;
}

const severityLine = /^-- severity: (error|notice)$/m;
const countRow = z.object({ rows: z.coerce.number() });

async function runCheck(
  connection: DuckDBConnection,
  file: string,
  text: string,
): Promise<CheckRun> {
  const severity = severityLine.exec(text)?.[1];
  if (severity !== "error" && severity !== "notice") throw new Error(`missing severity: ${file}`);
  const help = text
    .split("\n")
    .filter((line) => line.startsWith("-- ") && !severityLine.test(line))
    .map((line) => line.slice(3))
    .join("\n");
  const started = performance.now();
  const [row] = await readRows(connection, `select count(*) as rows from (${text})`, countRow);
  return {
    check: basename(file, ".sql").replaceAll("_", " "),
    severity,
    rows: row?.rows ?? 0,
    seconds: (performance.now() - started) / 1000,
    help,
  };
}

/** Runs every check of a folder; each select returns the rows that break its statement. */
export async function runChecks(connection: DuckDBConnection, folder: string): Promise<CheckRun[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const runs: CheckRun[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8");
    runs.push(await withFileName(`checks/${name}`, () => runCheck(connection, name, text)));
  }
  return runs;
}
