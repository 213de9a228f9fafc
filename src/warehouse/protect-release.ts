import { Worker } from "node:worker_threads";
import type { PublishedBefore } from "../privacy/release/protect-count.ts";
import type { StarsByYear } from "../privacy/release/release-stars.ts";
import {
  type MeasuredYear,
  protectMeasuredYear,
  type YearToProtect,
} from "./protect-measured-year.ts";
import type { MeasuredRelease } from "./read-release.ts";
import { readWitnesses } from "./witness-files.ts";
import { readYearPattern } from "./year-pattern.ts";

/** What was decided about every school year. */
export type ProtectedRelease = ReadonlyMap<number, MeasuredYear>;

const WORKER = new URL("./protect-worker.ts", import.meta.url).href;
// A thread starts without the loader of TypeScript, so it is given one before the file.
const START_WORKER = `
  const { tsImport } = await import("tsx/esm/api");
  const { workerData } = await import("node:worker_threads");
  await tsImport(workerData.file, workerData.file);
`;

/** From this many cells on a year is worth a thread of its own. */
const THREAD_CELLS = 3000;
const THREADS = 2;

/** Returns the stars of a release, by year and count. */
export function starsOf(release: ProtectedRelease): StarsByYear {
  return new Map([...release].map(([year, { stars }]) => [year, stars]));
}

function protectInThread(year: YearToProtect): Promise<MeasuredYear> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(START_WORKER, {
      ...{ eval: true, execArgv: [], workerData: { ...year, file: WORKER } },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`protection stopped: exit code ${code}`)));
  });
}

/** What a release is protected with besides its counts. */
export interface ProtectReleaseOptions {
  /** The folder of the last build's certificates; its patterns are taken where nothing changed. */
  readonly witnesses?: string | undefined;
  /** Names of cells that the district withholds, by year and count. */
  readonly withheld?: StarsByYear;
  /** What was published of finished years, by year and count. */
  readonly before?: ReadonlyMap<number, ReadonlyMap<string, PublishedBefore>>;
  readonly onYear?: (schoolYear: number) => void;
}

/**
 * Chooses the stars of every year: large years side by side in threads, since the solver works without
 * pause. Same input, same answer, in whatever order they end.
 */
export async function protectRelease(
  { frame, years, profiles }: MeasuredRelease,
  { witnesses, withheld, before, onYear = () => {} }: ProtectReleaseOptions = {},
): Promise<ProtectedRelease> {
  const found = new Map<number, MeasuredYear>();
  const queue = [...years].sort(([left], [right]) => left - right);
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [schoolYear, counts] = next;
      const certificates = witnesses ? await readWitnesses(witnesses, schoolYear) : [];
      const year = {
        ...{ counts, frame, certificates, profiles: profiles.get(schoolYear) ?? new Map() },
        pattern: witnesses ? await readYearPattern(witnesses, schoolYear) : undefined,
        withheld: withheld?.get(schoolYear) ?? new Map(),
        before: before?.get(schoolYear) ?? new Map(),
      };
      const cells = [...counts.values()].reduce((sum, { length }) => sum + length, 0);
      const isLarge = cells >= THREAD_CELLS && certificates.length === 0;
      found.set(schoolYear, await (isLarge ? protectInThread(year) : protectMeasuredYear(year)));
      onYear(schoolYear);
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
  return new Map([...found].sort(([left], [right]) => left - right));
}
