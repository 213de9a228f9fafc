import type { Highs } from "highs";
import { certifyStar } from "../protect/certify-star.ts";
import { listLockedSpans } from "../protect/known-spans.ts";
import { openCycles } from "../protect/open-cycles.ts";
import { measureSpan, openSweep } from "../protect/open-sweep.ts";
import { tighten } from "../protect/propagate.ts";
import { startProtection } from "../protect/protection.ts";
import { type Cell, type PublicSystem, type System, toPublicSystem } from "../protect/system.ts";
import { nameOfKey } from "../release/count-cell.ts";
import type { CountSpec } from "../release/count-specs.ts";
import { costOf } from "../release/to-system.ts";
import type { Joint } from "./joint.ts";

/** Cells of counts within others are starred first, but for the Dashboard's: readers miss them least. */
const NESTED_SHARE = 0.1;

/** Returns a settled joint system with its secrets. Throws when a count is missing. */
function withTruth(
  { truth, names }: Joint,
  { cells, relations }: PublicSystem,
  specs: readonly CountSpec[],
): System {
  const isMissedLess = ({ within }: CountSpec) => within && within.nesting !== "inside";
  const nested = new Set(specs.filter(isMissedLess).map(({ name }) => name));
  const toCell = (cell: PublicSystem["cells"][number], index: number): Cell => {
    const [name, count] = [names[index], truth[index]];
    if (!name || count === undefined) throw new Error(`missing count: cell ${index}`);
    const share = nested.has(name.count) ? NESTED_SHARE : 1;
    return {
      ...cell,
      count: cell.students === 0 ? 0 : count,
      cost: share * costOf(nameOfKey(name.key), cell.students),
    };
  };
  return { cells: cells.map(toCell), relations };
}

/**
 * Finds for each failed star the cheapest whole-number tables that look the same to the public, over
 * all linked counts at once. Returns the printed cells that must be starred for it; `given up` are the
 * stars for which none was found.
 */
export function widenStars(
  joint: Joint,
  settled: PublicSystem,
  failed: readonly number[],
  { highs, specs }: { readonly highs: Highs; readonly specs: readonly CountSpec[] },
): { readonly stars: readonly number[]; readonly givenUp: readonly number[] } {
  const system = tighten(withTruth(joint, settled, specs));
  const cycles = openCycles(highs, system);
  const { cells, relations } = toPublicSystem(system, new Set());
  const locked = openSweep(highs, listLockedSpans(cells), relations);
  const measureAlone = (cell: number) =>
    measureSpan(locked, cell) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  try {
    const protection = startProtection(system, cycles);
    const givenUp = failed.filter((star) => !certifyStar(protection, star, measureAlone));
    const stars = [...protection.stars].filter(([, reason]) => reason !== "primary");
    return { stars: stars.map(([cell]) => cell), givenUp };
  } finally {
    cycles.close();
    locked.close();
  }
}
