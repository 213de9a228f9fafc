import { parentPort, workerData } from "node:worker_threads";
import type { ReleaseFrame } from "../privacy/release/frame.ts";
import { loadSolver } from "../privacy/release/load-solver.ts";
import { protectYear, type YearCounts } from "../privacy/release/protect-year.ts";

/** What a thread is given; its answer is a `ProtectedYear`. */
export interface YearToProtect {
  readonly counts: YearCounts;
  readonly frame: ReleaseFrame;
}

const { counts, frame }: YearToProtect = workerData;
parentPort?.postMessage(protectYear(counts, frame, { highs: await loadSolver() }));
