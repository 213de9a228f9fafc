import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type DistrictDisclosure, nothingWithheld } from "../contracts/district-disclosure.ts";
import { InputError } from "../contracts/input-error.ts";
import { emptyLedger, type Ledger } from "../contracts/ledger.ts";
import { type Enrolments, listEnrolments } from "../privacy/audit/enrolments.ts";
import { findUnknownGroups, listWithheld } from "../privacy/release/list-withheld.ts";
import { toReleaseStars } from "../privacy/release/release-stars.ts";
import type { FilesRead } from "./check-files.ts";
import { type ClearedTable, clearMeasures } from "./clear.ts";
import { keepLedger } from "./ledger/keep-ledger.ts";
import { listPublishedBefore } from "./ledger/published-before.ts";
import { type ProtectedRelease, protectRelease, starsOf } from "./protect-release.ts";
import { assertSecured, listWithheldNotices, publishAttack } from "./publish-attack.ts";
import { publishChecks } from "./publish-checks.ts";
import { readModels } from "./read-model.ts";
import { type MeasuredRelease, readRelease } from "./read-release.ts";
import { type CheckRun, runChecks } from "./run-checks.ts";
import { type ModelRun, runModels } from "./run-models.ts";

/** What running the warehouse made and found. */
export interface WarehouseRun {
  readonly models: readonly ModelRun[];
  readonly checks: readonly CheckRun[];
  readonly disclosure: readonly ClearedTable[];
  readonly release: ProtectedRelease;
  /** What an attacker is thought to know: students of every cell, no counts. */
  readonly enrolments: Enrolments;
  /** What has been published so far, with this release. */
  readonly ledger: Ledger;
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

/** Returns the cells that the district withholds, by year and count. */
function withheldBy({ years, frame }: MeasuredRelease, withholding: DistrictDisclosure) {
  const unknown = findUnknownGroups(withholding, frame);
  if (unknown.length > 0) {
    throw new InputError(
      unknown.map((code) => ({
        ...{ file: "district.yaml", column: "disclosure.pool_groups" },
        rule: `names a group that no table has: ${code}`,
      })),
    );
  }
  return new Map(
    [...years].map(([year, counts]) => [year, listWithheld(counts, frame, withholding)] as const),
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
    ledger = emptyLedger,
    withholding = nothingWithheld,
    witnesses,
    onModel = () => {},
    onProtect = () => {},
    onYear = () => {},
  }: {
    readonly sqlFolder: string;
    /** What reading the files passed over; it is published with what the checks find. */
    readonly files?: FilesRead;
    /** What was published before. */
    readonly ledger?: Ledger;
    /** What the district withholds of its own accord. */
    readonly withholding?: DistrictDisclosure;
    /** The folder with the certificates of the last build. */
    readonly witnesses?: string | undefined;
    readonly onModel?: (run: ModelRun) => void;
    /** Is told how many years disclosure control is about to protect. */
    readonly onProtect?: (years: number) => void;
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
  const before = listPublishedBefore(ledger, measured.years);
  onProtect(measured.years.size);
  const release = await protectRelease(measured, {
    ...{ witnesses, onYear },
    withheld: withheldBy(measured, withholding),
    before,
  });
  assertSecured(release);
  const disclosure = await clearMeasures(connection, toReleaseStars(starsOf(release)));
  await publishAttack(connection, release);
  const nextLedger = await keepLedger(connection, ledger);
  await publishChecks(connection, { checks, files, withheld: listWithheldNotices(release) });
  models.push(...(await runModels(connection, { sqlFolder, folder: "5_published", onModel })));
  const enrolments = listEnrolments(measured.frame, measured.years, release, before);
  return { models, checks, disclosure, release, enrolments, ledger: nextLedger };
}
