import { Worker } from "node:worker_threads";
import { loadSolver } from "../privacy/release/load-solver.ts";
import { type ProtectedYear, protectYear } from "../privacy/release/protect-year.ts";
import type { StarsByYear } from "../privacy/release/release-stars.ts";
import type { YearToProtect } from "./protect-worker.ts";
import type { MeasuredRelease } from "./read-release.ts";

/** What was decided about every school year. */
export type ProtectedRelease = ReadonlyMap<number, ProtectedYear>;

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

function protectInThread(year: YearToProtect): Promise<ProtectedYear> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(START_WORKER, {
      ...{ eval: true, execArgv: [], workerData: { ...year, file: WORKER } },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`protection stopped: exit code ${code}`)));
  });
}

async function protectHere({ counts, frame }: YearToProtect): Promise<ProtectedYear> {
  return protectYear(counts, frame, { highs: await loadSolver() });
}

/**
 * Chooses the stars of every year: large years side by side in threads, since the solver works without
 * pause. Same input, same answer, in whatever order they end.
 */
export async function protectRelease(
  { frame, years }: MeasuredRelease,
  { onYear = () => {} }: { readonly onYear?: (schoolYear: number) => void } = {},
): Promise<ProtectedRelease> {
  const found = new Map<number, ProtectedYear>();
  const queue = [...years].sort(([left], [right]) => left - right);
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [schoolYear, counts] = next;
      const cells = [...counts.values()].reduce((sum, { length }) => sum + length, 0);
      const protect = cells >= THREAD_CELLS ? protectInThread : protectHere;
      found.set(schoolYear, await protect({ counts, frame }));
      onYear(schoolYear);
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
  return new Map([...found].sort(([left], [right]) => left - right));
}
