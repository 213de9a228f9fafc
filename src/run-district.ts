import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { stopOnProblems } from "./build-report.ts";
import { keyStudents } from "./ingest/key-students.ts";
import { type LoadedExtracts, loadExtracts } from "./ingest/load-extracts.ts";
import { readSettings } from "./ingest/read-settings.ts";
import { type Progress, silentProgress } from "./progress.ts";
import { project } from "./project.ts";
import { findHeldRelease, findLastRelease } from "./warehouse/ledger/last-release.ts";
import { readLedger } from "./warehouse/ledger/ledger-files.ts";
import { loadReference } from "./warehouse/load-reference.ts";
import { loadRun } from "./warehouse/load-run.ts";
import { runModels } from "./warehouse/run-models.ts";
import { countModels, runWarehouse, type WarehouseRun } from "./warehouse/run-warehouse.ts";

/** With fewer rows one thread is done sooner than many that wait for one another. */
const ROWS_FOR_THREADS = 50_000;

/** What to build from and how. */
export interface BuildOptions {
  /** The district folder. */
  readonly district: string;
  /** Last day to count in the running year, `YYYY-MM-DD`; by default the newest reported day. */
  readonly asOf?: string | undefined;
  readonly progress?: Progress;
}

/** What reading a district and running its warehouse found. */
export interface DistrictRun {
  readonly loaded: LoadedExtracts;
  readonly run: WarehouseRun;
}

/** Where and how a run leaves things besides the database. */
export interface RunPlaces {
  /** Folder for files that are written again; removed after reading. */
  readonly scratch: string;
  /** What is to be done with rejected rows. Returns the file that holds them, as people see it. */
  readonly onLoaded?: (loaded: LoadedExtracts) => Promise<string>;
}

/**
 * Everything between the files and the published tables, on one connection. Throws an `InputError`
 * that names every problem of the files.
 */
export async function runDistrict(
  connection: DuckDBConnection,
  { district, asOf, progress = silentProgress }: BuildOptions,
  { scratch, onLoaded }: RunPlaces,
): Promise<DistrictRun> {
  const settings = await readSettings(district);
  progress.step("Finding the files");
  const loaded = await loadExtracts(connection, district, settings, {
    scratch,
    reference: project.reference,
    onFiles: (files) => progress.step("Reading the files", files),
    onFile: progress.advance,
  });
  stopOnProblems(loaded, { rejects: await onLoaded?.(loaded) });
  const rows = loaded.files.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  if (rows < ROWS_FOR_THREADS) await connection.run("set threads = 1");
  progress.step("Keying students");
  await connection.run("create schema identity");
  await runModels(connection, { sqlFolder: project.sql, folder: "0_identity" });
  await keyStudents(connection);
  await loadReference(connection, project.reference);
  const ledger = await readLedger(join(district, "ledger"));
  const releasedTo = findLastRelease(ledger, settings.current_year);
  await loadRun(connection, { settings, asOf, releasedTo });
  progress.step("Running the models", await countModels(project.sql));
  const run = await runWarehouse(connection, {
    sqlFolder: project.sql,
    files: {
      notices: loaded.notices.map(({ notice }) => notice),
      rowsRejected: loaded.files.reduce((sum, { rowsRejected }) => sum + rowsRejected, 0),
    },
    ledger,
    withholding: settings.disclosure,
    witnesses: join(district, "build", "witness"),
    onModel: ({ model }) => progress.advance(model),
    onProtect: (years) => progress.step("Protecting small groups", years),
    onYear: (schoolYear) => progress.advance(`${schoolYear}`),
  });
  const held = await findHeldRelease(connection, settings.release);
  return { loaded: { ...loaded, notices: [...loaded.notices, ...held] }, run };
}
