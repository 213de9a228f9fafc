import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printReport, writeRejects } from "./build-report.ts";
import { withDuckDb } from "./duckdb/open-duckdb.ts";
import { leaveNothing, removeLeftovers } from "./finish/leave-nothing.ts";
import { endReplacing, type Replacement, replaceTogether } from "./finish/replace-together.ts";
import { withLock } from "./finish/with-lock.ts";
import type { LoadedExtracts } from "./ingest/load-extracts.ts";
import { readSettings } from "./ingest/read-settings.ts";
import { type BuildOptions, type DistrictRun, runDistrict } from "./run-district.ts";
import { writeLedger } from "./warehouse/ledger/ledger-files.ts";
import { publish } from "./warehouse/publish.ts";
import { writeWitnesses } from "./warehouse/witness-files.ts";

export type { BuildOptions } from "./run-district.ts";

/** Where the databases stand and what making them found. */
export interface BuiltWarehouse extends DistrictRun {
  readonly warehouse: string;
  readonly published: string;
}

/** What else is made of the new published database, to take its place together with it. */
export interface WarehouseOptions extends BuildOptions {
  readonly beforeRename?: (published: string) => Promise<readonly Replacement[]>;
  /** Whether what is made is published: then the ledger of the district keeps it. */
  readonly isRelease?: boolean;
}

const MADE = ["warehouse.duckdb", "published.duckdb", "enrolments.json", "report.json", "witness"];

// Named with the process, so that the next run finds what a killed one left.
const SCRATCH = "rollcall-validate-";

function clearScratch(): void {
  removeLeftovers(tmpdir(), { begin: SCRATCH, end: /^-\w+$/ });
}

/**
 * Reads and checks every file of a district folder, through all models, in memory: nothing in the
 * folder changes. Throws an `InputError` that names every problem of the files.
 */
export async function validateDistrict(options: BuildOptions): Promise<DistrictRun> {
  clearScratch();
  const folder = await mkdtemp(join(tmpdir(), `${SCRATCH}${process.pid}-`));
  const places = { scratch: join(folder, "files") };
  try {
    return await leaveNothing(folder, () =>
      withDuckDb(":memory:", (connection) => runDistrict(connection, options, places), {
        spillFolder: join(folder, "spill"),
      }),
    );
  } finally {
    options.progress?.stop();
  }
}

/** Makes databases and report in the folder `next` of `build`. */
async function makeNext(options: BuildOptions, build: string, next: string): Promise<DistrictRun> {
  const onLoaded = async (loaded: LoadedExtracts) => {
    await writeRejects(build, loaded);
    return "build/rejects.csv";
  };
  const made = await withDuckDb(
    join(next, "warehouse.duckdb"),
    async (connection) => {
      const places = { scratch: join(next, "scratch"), onLoaded };
      const result = await runDistrict(connection, options, places);
      await publish(connection, join(next, "published.duckdb"));
      return result;
    },
    { spillFolder: join(next, "spill") },
  );
  await writeFile(join(next, "enrolments.json"), JSON.stringify(made.run.enrolments));
  const certificates = await writeWitnesses(join(next, "witness"), made.run.release);
  await writeFile(join(next, "report.json"), printReport({ ...made, certificates }));
  return made;
}

async function clearBuild(build: string, next: string): Promise<void> {
  for (const file of MADE) endReplacing(join(build, file));
  removeLeftovers(build, { begin: "next-", end: /^$/ });
  clearScratch();
  await rm(next, { recursive: true, force: true });
}

/**
 * Reads a district folder, runs the warehouse and writes `build/warehouse.duckdb`,
 * `build/published.duckdb` and `build/report.json`. They are made beside and renamed together, with
 * what `beforeRename` made, only when every step has passed: what stood before stands until then.
 * `build/rejects.csv` is written as soon as the files are read, also when they stop the build: it
 * tells why. Throws an `InputError` that names every problem of the files, and throws at once when
 * another build of the same folder runs.
 */
export async function buildWarehouse(options: WarehouseOptions): Promise<BuiltWarehouse> {
  const { district, progress, beforeRename = async () => [], isRelease = false } = options;
  const ledger = join(district, "ledger");
  const build = join(district, "build");
  const next = join(build, `next-${process.pid}`);
  const make = async () => {
    await clearBuild(build, next);
    endReplacing(ledger);
    await mkdir(next, { recursive: true });
    const made = await makeNext(options, build, next);
    const files = MADE.map((file) => ({ finished: join(next, file), target: join(build, file) }));
    if (isRelease) {
      await writeLedger(join(next, "ledger"), made.run.ledger);
      files.push({ finished: join(next, "ledger"), target: ledger });
    }
    replaceTogether([...files, ...(await beforeRename(join(next, "published.duckdb")))]);
    return made;
  };
  await readSettings(district);
  try {
    const made = await withLock(join(build, "build.lock"), () => leaveNothing(next, make), {
      of: "this district",
    });
    const [warehouse = "", published = ""] = MADE.map((file) => join(build, file));
    return { ...made, warehouse, published };
  } finally {
    progress?.stop();
  }
}
