import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError } from "../contracts/input-error.ts";
import { toReleaseStars } from "../privacy/release/release-stars.ts";
import type { FilesRead } from "./check-files.ts";
import { type ClearedTable, clearMeasures } from "./clear.ts";
import { type ProtectedRelease, protectRelease, starsOf } from "./protect-release.ts";
import { publishChecks } from "./publish-checks.ts";
import { readModels } from "./read-model.ts";
import { readRelease } from "./read-release.ts";
import { type CheckRun, runChecks } from "./run-checks.ts";
import { type ModelRun, runModels } from "./run-models.ts";

/** What running the warehouse made and found. */
export interface WarehouseRun {
  readonly models: readonly ModelRun[];
  readonly checks: readonly CheckRun[];
  readonly disclosure: readonly ClearedTable[];
  readonly release: ProtectedRelease;
}

const BEFORE_DISCLOSURE = ["1_staging", "2_dimensions", "3_facts", "4_measures"];
const SCHEMAS = ["staging", "dimensions", "facts", "measures", "published"];

function stopOnErrors(checks: readonly CheckRun[]): void {
  const failed = checks.filter(({ severity, rows }) => severity === "error" && rows > 0);
  if (failed.length === 0) return;
  throw new InputError(
    failed.map(({ check, rows, help }) => ({
      file: "district folder",
      rule: `not true: ${check} (${rows} ${rows === 1 ? "row" : "rows"})\n    ${help.replaceAll("\n", "\n    ")}`,
    })),
    { advice: "Mend the files and run the command again." },
  );
}

/** Returns how many models `runWarehouse` runs. */
export async function countModels(sqlFolder: string): Promise<number> {
  const folders = [...BEFORE_DISCLOSURE, "5_published"];
  const models = await Promise.all(folders.map((folder) => readModels(sqlFolder, folder)));
  return models.flat().length;
}

/** Creates the schemas and the macros that models share. */
export async function prepareSchemas(connection: DuckDBConnection, sqlFolder: string) {
  for (const schema of SCHEMAS) await connection.run(`create schema ${schema}`);
  await connection.run(await readFile(join(sqlFolder, "macros.sql"), "utf8"));
}

/**
 * Runs the whole warehouse over `raw` and `reference`: staging, dimensions, facts, measures, then
 * disclosure control and the published tables. Throws an `InputError` when a check of severity
 * error finds rows.
 */
export async function runWarehouse(
  connection: DuckDBConnection,
  {
    sqlFolder,
    files = { notices: [], rowsRejected: 0 },
    onModel = () => {},
    onYear = () => {},
  }: {
    readonly sqlFolder: string;
    /** What reading the files passed over; it is published with what the checks find. */
    readonly files?: FilesRead;
    readonly onModel?: (run: ModelRun) => void;
    readonly onYear?: (schoolYear: number) => void;
  },
): Promise<WarehouseRun> {
  const inputChecks = await runChecks(connection, join(sqlFolder, "checks/input"));
  stopOnErrors(inputChecks);
  await prepareSchemas(connection, sqlFolder);
  const models: ModelRun[] = [];
  for (const folder of BEFORE_DISCLOSURE) {
    models.push(...(await runModels(connection, { sqlFolder, folder, onModel })));
  }
  const warehouseChecks = await runChecks(connection, join(sqlFolder, "checks/warehouse"));
  stopOnErrors(warehouseChecks);
  const checks = [...inputChecks, ...warehouseChecks];
  const measured = await readRelease(connection);
  const release = await protectRelease(measured, { onYear });
  const disclosure = await clearMeasures(connection, toReleaseStars(starsOf(release)));
  await publishChecks(connection, { checks, files });
  models.push(...(await runModels(connection, { sqlFolder, folder: "5_published", onModel })));
  return { models, checks, disclosure, release };
}
