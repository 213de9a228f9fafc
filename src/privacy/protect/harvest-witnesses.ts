import { chanceOf } from "./chance-of.ts";
import { addWitness, listNarrow, neededWidthOf, type Protection } from "./protection.ts";
import { keepWholeParts } from "./whole-parts.ts";

/** Every third cell or so moves at a time: neighbours that all move get in each other's way. */
const SHARE = 0.3;
const MIN_GAIN = 3;
const MAX_ROUNDS = 60;

/** Returns how far off the truth a star should move, up (positive) or down. */
function moveOf(protection: Protection, star: number, isUp: boolean): number {
  const { reach, limits, system } = protection;
  const count = system.cells[star]?.count ?? 0;
  const limit = limits[star] ?? { low: count, high: count };
  const [least, most] = [reach.low[star] ?? count, reach.high[star] ?? count];
  const needed = neededWidthOf(protection, star);
  const up = Math.min(least + needed, limit.high) - count;
  const down = Math.max(most - needed, limit.low) - count;
  const canUp = limit.high > most;
  const canDown = limit.low < least;
  return canUp && (isUp || !canDown) ? up : down;
}

/**
 * Certifies the easy stars many at a time: moves a share of them in random directions, keeps what is
 * whole as a witness, and goes on while a program certifies more than a star or two. Stars nothing.
 */
export function harvestWitnesses(protection: Protection): void {
  let narrow = listNarrow(protection);
  let idle = 0;
  for (let round = 0; round < MAX_ROUNDS && narrow.length > 0 && idle < 2; round += 1) {
    const chosen = narrow.filter((star) => chanceOf(star, 2 * round) < SHARE);
    const moves = chosen.map(
      (star) => [star, moveOf(protection, star, chanceOf(star, 2 * round + 1) < 0.5)] as const,
    );
    for (const table of protection.cycles.findSpreads(new Map(moves))) {
      addWitness(protection, keepWholeParts(protection.system, table));
    }
    const left = listNarrow(protection);
    idle = narrow.length - left.length < MIN_GAIN ? idle + 1 : 0;
    narrow = left;
  }
}
