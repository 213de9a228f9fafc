import type { Span, Table } from "./system.ts";

/** The least and the most count each cell has in the tables seen so far. */
export interface Reach {
  readonly low: number[];
  readonly high: number[];
}

const TOLERANCE = 1e-6;

/** Returns the reach of these tables. */
export function reachOf(size: number, tables: readonly Table[]): Reach {
  const reach = {
    low: Array<number>(size).fill(Number.POSITIVE_INFINITY),
    high: Array<number>(size).fill(Number.NEGATIVE_INFINITY),
  };
  for (const table of tables) widen(reach, table);
  return reach;
}

/** Adds a table to a reach. */
export function widen({ low, high }: Reach, table: Table): void {
  for (const [cell, value] of table.entries()) {
    if (value < (low[cell] ?? 0)) low[cell] = value;
    if (value > (high[cell] ?? 0)) high[cell] = value;
  }
}

/** Returns the whole numbers a cell reaches; `high < low` when there are none. */
export function wholeSpanOf({ low, high }: Reach, cell: number): Span {
  return toWholeSpan({ low: low[cell] ?? 0, high: high[cell] ?? 0 });
}

/** Returns the whole numbers between two real ones, a solver's rounding errors forgiven. */
export function toWholeSpan({ low, high }: Span): Span {
  return { low: Math.ceil(low - TOLERANCE) + 0, high: Math.floor(high + TOLERANCE) + 0 };
}

/** Returns the table in whole numbers; undefined when a count is none. */
export function toWholeTable(table: Table): Table | undefined {
  const rounded = table.map((value) => Math.round(value) + 0);
  const isWhole = rounded.every((value, cell) => Math.abs(value - (table[cell] ?? 0)) <= TOLERANCE);
  return isWhole ? rounded : undefined;
}
