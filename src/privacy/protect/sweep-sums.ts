import type { Sweep } from "./open-sweep.ts";

/**
 * Returns a sweep whose cells are sums of cells of another: the program gets no column for them. `sums`
 * lists by cell what adds up to it.
 */
export function sweepSums(parts: Sweep, sums: readonly (readonly number[])[]): Sweep {
  const addUp = (valueAt: (part: number) => number) =>
    sums.map((own) => own.reduce((sum, part) => sum + valueAt(part), 0));
  const lows = addUp((part) => parts.bounds[part]?.low ?? 0);
  const highs = addUp((part) => parts.bounds[part]?.high ?? 0);
  return {
    ...parts,
    minimise(factors) {
      const own = new Map<number, number>();
      for (const [cell, factor] of factors) {
        for (const part of sums[cell] ?? []) own.set(part, (own.get(part) ?? 0) + factor);
      }
      const table = parts.minimise(own);
      return table && addUp((part) => table[part] ?? 0);
    },
    bounds: lows.map((low, cell) => ({ low, high: highs[cell] ?? low })),
  };
}
