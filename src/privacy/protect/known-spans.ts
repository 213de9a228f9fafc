import { boundsOf, type PublicCell, type Span } from "./system.ts";

function knownSpanOf(cell: PublicCell, isShown: boolean): Span {
  const { low, high } = boundsOf(cell);
  const { shown } = cell;
  if (!isShown || !shown) return { low, high };
  return { low: Math.max(low, shown.low), high: Math.min(high, shown.high) };
}

/** Returns the counts of each cell that an outsider thinks possible before solving anything. */
export function listKnownSpans(cells: readonly PublicCell[]): readonly Span[] {
  return cells.map((cell) =>
    knownSpanOf(cell, cell.state === "printed" || cell.state === "locked"),
  );
}

/** The same when nothing but the locked cells were shown. */
export function listLockedSpans(cells: readonly PublicCell[]): readonly Span[] {
  return cells.map((cell) => knownSpanOf(cell, cell.state === "locked"));
}
