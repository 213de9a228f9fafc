import { listLockedSpans } from "./known-spans.ts";
import type { PublicCell, Relation, Span } from "./system.ts";

/** Each round looks at every relation once; what is known after the last is true, if not all. */
const MOST_ROUNDS = 20;

interface Bounds {
  readonly low: number[];
  readonly high: number[];
}

/** Tightens the cells of one relation by what the others leave; returns whether anything changed. */
function propagateOne({ low, high }: Bounds, relation: Relation): boolean {
  const { cells, coefficients } = relation;
  const least = (at: number) => {
    const factor = coefficients[at] ?? 0;
    return factor * ((factor > 0 ? low : high)[cells[at] ?? -1] ?? 0);
  };
  const most = (at: number) => {
    const factor = coefficients[at] ?? 0;
    return factor * ((factor > 0 ? high : low)[cells[at] ?? -1] ?? 0);
  };
  let [sumOfLeast, sumOfMost] = [0, 0];
  for (let at = 0; at < cells.length; at += 1) {
    sumOfLeast += least(at);
    sumOfMost += most(at);
  }
  const changes: (readonly [bound: number[], cell: number, value: number])[] = [];
  for (const [at, cell] of cells.entries()) {
    const factor = coefficients[at] ?? 0;
    if (factor === 0) continue;
    const up = (relation.high - (sumOfLeast - least(at))) / factor;
    const down = (relation.low - (sumOfMost - most(at))) / factor;
    const [floor, ceiling] = factor > 0 ? [down, up] : [up, down];
    if (ceiling < (high[cell] ?? 0)) changes.push([high, cell, ceiling]);
    if (floor > (low[cell] ?? 0)) changes.push([low, cell, floor]);
  }
  for (const [bound, cell, value] of changes) bound[cell] = value;
  return changes.length > 0;
}

/**
 * Returns the counts of each cell that remain when every relation is looked at by itself, again and
 * again: what adding and subtracting tells without a program. All that is possible is among them.
 */
export function propagate(spans: readonly Span[], relations: readonly Relation[]): readonly Span[] {
  const bounds = { low: spans.map(({ low }) => low), high: spans.map(({ high }) => high) };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const changed = relations.filter((relation) => propagateOne(bounds, relation));
    if (changed.length === 0) break;
  }
  return bounds.low.map((low, cell) => ({ low, high: bounds.high[cell] ?? low }));
}

/** Returns a system with the bounds of its cells as tight as locked figures and sums make them. */
export function tighten<
  System extends { cells: readonly PublicCell[]; relations: readonly Relation[] },
>(system: System): System {
  const bounds = propagate(listLockedSpans(system.cells), system.relations);
  return { ...system, cells: system.cells.map((cell, index) => ({ ...cell, ...bounds[index] })) };
}
