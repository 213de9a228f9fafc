import type { CellTerm } from "./relation-rows.ts";
import { boundsOf, type Cell, costOf, type Span, shownSpanOf } from "./system.ts";

/** A column of the program: how far a count may move off the truth, and at what cost a student. */
export interface Column extends Span {
  readonly cost: number;
}

/** The price of moving a student of the cheapest printed cell. */
const LEAST_PRICE = 100;
/** Hidden moves cost next to nothing, so that cycles stay short and come out whole. */
const HIDDEN_COST = 0.01;

/**
 * Returns the columns of a cell: `up` and `down` move its count, `shift` moves it within what gives
 * the same printed figure. Whoever moves a printed cell further must star it, and pays for that.
 * Cells that never move have none; only rounded figures have a shift.
 */
export function columnsOf(cell: Cell, isStarred: boolean): readonly Column[] {
  const { count, state } = cell;
  const bounds = boundsOf(cell);
  const shown = shownSpanOf(cell);
  const isRounded = shown.low < shown.high && (state === "printed" || state === "locked");
  if (bounds.low === bounds.high || (state === "locked" && !isRounded)) return [];
  const isHidden = isStarred || state === "starred" || state === "free";
  const { low, high } = isHidden ? { low: count, high: count } : shown;
  const [most, least] = state === "locked" ? [high, low] : [bounds.high, bounds.low];
  const price = isHidden ? HIDDEN_COST : costOf(cell);
  return [
    { low: 0, high: Math.max(most - high, 0), cost: price },
    { low: 0, high: Math.max(low - least, 0), cost: price },
    ...(isRounded ? [{ low: low - count, high: high - count, cost: 0 }] : []),
  ];
}

/** Returns the cells with their costs as prices: whatever the caller's unit, the cheapest is 100. */
export function toPrices(cells: readonly Cell[]): readonly Cell[] {
  const costs = cells.flatMap((cell) => (cell.state === "printed" ? [costOf(cell)] : []));
  const least = costs.reduce((a, b) => (b > 0 ? Math.min(a, b) : a), Number.POSITIVE_INFINITY);
  return cells.map((cell) => {
    const cost = (costOf(cell) * LEAST_PRICE) / least;
    return { ...cell, cost: Math.max(cost, LEAST_PRICE) };
  });
}

/** Returns every cell as its count plus so many columns, numbered from left to right. */
export function toCycleTerms(
  cells: readonly Cell[],
  columns: readonly (readonly Column[])[],
): readonly CellTerm[] {
  let next = 0;
  return cells.map(({ count }, index) => ({
    base: count,
    columns: (columns[index] ?? []).map((_, at) => {
      next += 1;
      return { column: next - 1, sign: at === 1 ? (-1 as const) : (1 as const) };
    }),
  }));
}
