import { chanceOf } from "./chance-of.ts";
import type { Sweep } from "./open-sweep.ts";

/** What a spread asks and tells while it runs. */
export interface SpreadWatch {
  /** Returns the cells that are still too narrow. */
  readonly listNarrow: () => readonly number[];
  /** Is given each table. */
  readonly see: (table: readonly number[]) => void;
}

const MAX_ROUNDS = 20;

/**
 * Pulls all narrow cells in random directions at once and back again, so that a few programs show of
 * most cells that they are wide enough. Ends when asking for each cell alone is worth as much.
 */
export function spread({ minimise }: Sweep, { listNarrow, see }: SpreadWatch): void {
  let narrow = listNarrow();
  for (let round = 0; round < MAX_ROUNDS && narrow.length > 0; round += 1) {
    const signs = narrow.map((cell) => [cell, chanceOf(cell, round) < 0.5 ? 1 : -1] as const);
    see(minimise(new Map(signs)) ?? []);
    see(minimise(new Map(signs.map(([cell, sign]) => [cell, -sign]))) ?? []);
    const left = listNarrow();
    if (narrow.length - left.length <= 1) return;
    narrow = left;
  }
}
