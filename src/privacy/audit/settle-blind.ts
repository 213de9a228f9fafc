import type { Highs } from "highs";
import { listKnownSpans } from "../protect/known-spans.ts";
import { openSweep } from "../protect/open-sweep.ts";
import type { PublicCell, PublicSystem } from "../protect/system.ts";
import type { Joint, Tie } from "./joint.ts";

const MAX_ROUNDS = 5;
const TOLERANCE = 1e-6;
/** No tie is broken by more students than these. */
const MOST = 1_000_000;

/** Returns the ties that must give way so that a table agrees with everything printed; as few as may be. */
function listBroken(highs: Highs, cells: readonly PublicCell[], ties: readonly Tie[]) {
  const slack: PublicCell = { students: MOST, state: "free" };
  const size = cells.length;
  const wide = ties.map(({ cells: of, coefficients, low, high }, at) => ({
    cells: [...of, size + 2 * at, size + 2 * at + 1],
    coefficients: [...coefficients, 1, -1],
    ...{ low, high },
  }));
  const all = [...cells, ...ties.flatMap(() => [slack, slack])];
  const sweep = openSweep(highs, listKnownSpans(all), wide);
  try {
    const factors = ties.flatMap((_, at) => [size + 2 * at, size + 2 * at + 1]);
    const table = sweep.minimise(new Map(factors.map((cell) => [cell, 1])));
    if (!table) return undefined;
    const gap = (at: number) => (table[size + 2 * at] ?? 0) + (table[size + 2 * at + 1] ?? 0);
    return new Set(ties.filter((_, at) => gap(at) > TOLERANCE));
  } finally {
    sweep.close();
  }
}

/** Returns whether some table agrees with all that is known. */
function isPossible(highs: Highs, { cells, relations }: PublicSystem): boolean {
  const sweep = openSweep(highs, listKnownSpans(cells), relations);
  try {
    return sweep.minimise(new Map()) !== undefined;
  } finally {
    sweep.close();
  }
}

/**
 * Returns the system as an outsider settles it, who does not know the movers nor whether every tie
 * holds: those that what is printed contradicts are given up. Undefined when it contradicts itself.
 */
export function settleBlind(highs: Highs, joint: Joint): PublicSystem | undefined {
  let relations = joint.ties;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (isPossible(highs, { cells: joint.cells, relations })) return { ...joint, relations };
    const broken = listBroken(highs, joint.cells, relations);
    if (!broken || broken.size === 0) return undefined;
    relations = relations.filter((tie) => !broken.has(tie));
  }
  return undefined;
}
