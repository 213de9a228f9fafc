import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { csvFormat } from "d3";
import { InputError } from "./contracts/input-error.ts";
import { withDuckDb } from "./duckdb/open-duckdb.ts";
import { keyStudents } from "./ingest/key-students.ts";
import { type LoadedExtracts, loadExtracts } from "./ingest/load-extracts.ts";
import { readSettings } from "./ingest/read-settings.ts";
import { type Progress, silentProgress } from "./progress.ts";
import { project } from "./project.ts";
import { loadReference } from "./warehouse/load-reference.ts";
import { loadRun } from "./warehouse/load-run.ts";
import { publish } from "./warehouse/publish.ts";
import { runModels } from "./warehouse/run-models.ts";
import { countModels, runWarehouse, type WarehouseRun } from "./warehouse/run-warehouse.ts";

/** What to build from and how. */
export interface BuildOptions {
  /** The district folder. */
  readonly district: string;
  /** Last day to count in the running year, `YYYY-MM-DD`; by default the newest reported day. */
  readonly asOf?: string | undefined;
  readonly progress?: Progress;
}

/** Where the databases stand and what making them found. */
export interface BuiltWarehouse {
  readonly warehouse: string;
  readonly published: string;
  readonly loaded: LoadedExtracts;
  readonly run: WarehouseRun;
}

async function writeRejects(build: string, { files }: LoadedExtracts): Promise<void> {
  const rows = files.flatMap(({ problems }) => problems);
  await mkdir(build, { recursive: true });
  await writeFile(
    join(build, "rejects.csv"),
    `${csvFormat(rows, ["file", "line", "column", "rule"])}\n`,
  );
}

function stopOnProblems({ files }: LoadedExtracts): void {
  const problems = files.filter(({ stops }) => stops).flatMap((file) => file.problems);
  if (problems.length > 0) throw new InputError(problems);
}

function reportFile({ file, rowsRead, rowsRejected }: LoadedExtracts["files"][number]) {
  const { name, contract, encoding } = file;
  const rowsAccepted = rowsRead - rowsRejected;
  return { file: name, kind: contract.name, encoding, rowsRead, rowsAccepted, rowsRejected };
}

function createReport({ loaded, run }: Pick<BuiltWarehouse, "loaded" | "run">) {
  return {
    files: loaded.files.map(reportFile),
    notices: loaded.files.flatMap(({ file }) =>
      file.notices.map((notice) => ({ file: file.name, notice })),
    ),
    models: run.models,
    checks: run.checks.map(({ help: _, ...check }) => check),
    disclosure: run.disclosure,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** Everything between the files and the published tables, on one connection. */
async function runDistrict(
  connection: DuckDBConnection,
  { district, asOf, progress = silentProgress }: BuildOptions,
  { scratch, onLoaded }: { scratch: string; onLoaded: (loaded: LoadedExtracts) => Promise<void> },
): Promise<{ loaded: LoadedExtracts; run: WarehouseRun }> {
  const settings = await readSettings(district);
  progress.step("Reading the files");
  const loaded = await loadExtracts(connection, district, settings, {
    scratch,
    onFiles: (files) => progress.step("Reading the files", files),
    onFile: progress.advance,
  });
  await onLoaded(loaded);
  stopOnProblems(loaded);
  progress.step("Keying students");
  await connection.run("create schema identity");
  await runModels(connection, { sqlFolder: project.sql, folder: "0_identity" });
  await keyStudents(connection);
  await loadReference(connection, project.reference);
  await loadRun(connection, { settings, asOf });
  progress.step("Running the models", await countModels(project.sql));
  const run = await runWarehouse(connection, {
    sqlFolder: project.sql,
    onModel: ({ model }) => progress.advance(model),
  });
  return { loaded, run };
}

/**
 * Reads and checks every file of a district folder, through all models, in memory: nothing in the
 * folder changes. Throws an `InputError` that names every problem of the files.
 */
export async function validateDistrict(options: BuildOptions): Promise<LoadedExtracts> {
  const scratch = await mkdtemp(join(tmpdir(), "rollcall-"));
  try {
    const { loaded } = await withDuckDb(":memory:", (connection) =>
      runDistrict(connection, options, { scratch, onLoaded: async () => {} }),
    );
    return loaded;
  } finally {
    options.progress?.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Reads a district folder, runs the warehouse and writes `build/warehouse.duckdb`,
 * `build/published.duckdb`, `build/report.json` and `build/rejects.csv`. All are made beside and
 * renamed only when every step has passed: what stood before stands until then. Throws an
 * `InputError` that names every problem of the files.
 */
export async function buildWarehouse(options: BuildOptions): Promise<BuiltWarehouse> {
  const build = join(options.district, "build");
  const next = join(build, `next-${process.pid}`);
  await readSettings(options.district);
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  try {
    const made = await withDuckDb(join(next, "warehouse.duckdb"), async (connection) => {
      const result = await runDistrict(connection, options, {
        scratch: join(next, "scratch"),
        onLoaded: (loaded) => writeRejects(build, loaded),
      });
      await publish(connection, join(next, "published.duckdb"));
      return result;
    });
    await writeFile(join(next, "report.json"), `${JSON.stringify(createReport(made), null, 2)}\n`);
    for (const file of ["warehouse.duckdb", "published.duckdb", "report.json"]) {
      await rename(join(next, file), join(build, file));
    }
    return {
      ...made,
      warehouse: join(build, "warehouse.duckdb"),
      published: join(build, "published.duckdb"),
    };
  } finally {
    options.progress?.stop();
    await rm(next, { recursive: true, force: true });
  }
}
