import type { FoundTable } from "./cycle-model.ts";
import { addWitness, costOfTable, neededWidthOf, type Protection } from "./protection.ts";
import { toWholeTable } from "./reach.ts";
import type { Span, Table } from "./system.ts";
import { listMovedCells } from "./whole-parts.ts";

/** A way to make a star wider: its count moves up or down into a span. */
interface Way {
  readonly isUp: boolean;
  readonly span: Span;
}

type Found =
  | { readonly kind: "found"; readonly table: Table }
  | { readonly kind: "impossible"; readonly way: Way }
  | { readonly kind: "unknown" };

/** Returns ways to widen a star, most promising first; where two are listed one suffices. */
function listWays(protection: Protection, star: number): readonly Way[] {
  const { limits, reach } = protection;
  const limit = limits[star] ?? { low: 0, high: 0 };
  const [least, most] = [reach.low[star] ?? 0, reach.high[star] ?? 0];
  const needed = neededWidthOf(protection, star);
  const up = { isUp: true, span: { low: least + needed, high: limit.high } };
  const down = { isUp: false, span: { low: limit.low, high: most - needed } };
  const enough = [up, down].filter(({ span }) => span.low <= span.high);
  const isUpFirst = limit.high - most >= least - limit.low;
  if (enough.length > 0) return isUpFirst ? enough : enough.toReversed();
  const { low, high } = limit;
  return most < high
    ? [{ isUp: true, span: { low: high, high } }]
    : [{ isUp: false, span: { low, high: low } }];
}

function searchWhole(
  { cycles, system }: Protection,
  star: number,
  { way, table }: { readonly way: Way; readonly table: Table },
): FoundTable {
  return cycles.findWholeTable(star, way.span, listMovedCells(system, table));
}

/** Finds the cheapest whole-number table among the ways; searches for one only if no way gives it. */
function findCheapest(protection: Protection, star: number): Found {
  const broken: { readonly way: Way; readonly table: Table }[] = [];
  const whole: { readonly table: Table; readonly cost: number }[] = [];
  for (const way of listWays(protection, star)) {
    const found = protection.cycles.findTable(star, way.span);
    if (found.kind !== "found") return { kind: "impossible", way };
    const table = toWholeTable(found.table);
    if (!table) broken.push({ way, table: found.table });
    else whole.push({ table, cost: costOfTable(protection, table) });
    if (whole.at(-1)?.cost === 0) break;
  }
  const [best] = whole.toSorted((left, right) => left.cost - right.cost);
  if (best) return { kind: "found", table: best.table };
  const searched = broken.map((one) => ({ ...one, found: searchWhole(protection, star, one) }));
  for (const { found } of searched) if (found.kind === "found") return found;
  const impossible = searched.find(({ found }) => found.kind === "impossible");
  return impossible ? { kind: "impossible", way: impossible.way } : { kind: "unknown" };
}

/** Notes that a star cannot reach a span; `alone` is what locked figures leave of it at most. */
function tightenLimit(
  { limits }: Protection,
  star: number,
  { isUp, span }: Way,
  alone: Span,
): void {
  const { low, high } = limits[star] ?? alone;
  limits[star] = isUp
    ? { low, high: Math.min(high, alone.high, span.low - 1) }
    : { low: Math.max(low, alone.low, span.high + 1), high };
}

/**
 * Finds witnesses until a star is as wide as promised, or as locked figures and public bounds allow
 * (`measureAlone`), and stars what they move. Returns false when a search was given up.
 */
export function certifyStar(
  protection: Protection,
  star: number,
  measureAlone: (cell: number) => Span,
): boolean {
  const { reach } = protection;
  const widthNow = () => (reach.high[star] ?? 0) - (reach.low[star] ?? 0);
  while (widthNow() < neededWidthOf(protection, star)) {
    const found = findCheapest(protection, star);
    if (found.kind === "unknown") return false;
    if (found.kind === "impossible") tightenLimit(protection, star, found.way, measureAlone(star));
    else {
      const before = widthNow();
      addWitness(protection, found.table);
      if (widthNow() <= before) throw new Error(`invalid witness: star ${star} has not moved`);
    }
  }
  return true;
}
