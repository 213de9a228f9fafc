import {
  boundsOf,
  type Relation,
  type Span,
  type System,
  shownSpanOf,
  type Table,
  widthOf,
} from "./system.ts";

/** What is wrong with witness tables; all lists are empty when they prove what they should. */
export interface WitnessFaults {
  /** Tables that break a bound, a relation or a printed figure, or are not whole numbers. */
  readonly wrongTables: readonly number[];
  /** Stars whose counts in the tables lie closer together than promised. */
  readonly narrowStars: readonly number[];
}

function isWithin(value: number, { low, high }: Span): boolean {
  return value >= low && value <= high;
}

function sumOf({ cells, coefficients }: Relation, table: Table): number {
  return cells.reduce((sum, cell, at) => sum + (coefficients[at] ?? 0) * (table[cell] ?? 0), 0);
}

/** Returns the cells whose count in a table the public would notice or rule out. */
export function listWrongCells(
  { cells }: System,
  stars: ReadonlySet<number>,
  table: Table,
): readonly number[] {
  return cells.flatMap((cell, index) => {
    const value = table[index] ?? Number.NaN;
    const isShown = cell.state === "locked" || (cell.state === "printed" && !stars.has(index));
    const isRight =
      Number.isInteger(value) &&
      isWithin(value, boundsOf(cell)) &&
      (!isShown || isWithin(value, shownSpanOf(cell)));
    return isRight ? [] : [index];
  });
}

/** Returns the relations that a table breaks. */
export function listBrokenRelations({ relations }: System, table: Table): readonly number[] {
  return relations.flatMap((one, index) => (isWithin(sumOf(one, table), one) ? [] : [index]));
}

/** Returns whether everything the public sees and knows would be the same if the table were true. */
export function looksLikeTruth(system: System, stars: ReadonlySet<number>, table: Table): boolean {
  return (
    table.length === system.cells.length &&
    listWrongCells(system, stars, table).length === 0 &&
    listBrokenRelations(system, table).length === 0
  );
}

/**
 * Checks the certificates of a release by addition only, without a solver (privacy: audit D). The
 * truth counts as one of the tables. A star passes if its counts in the tables differ by
 * min(students, 5), or by the width `explained` gives for it: what locked figures and public bounds
 * leave at most.
 */
export function verifyWitnesses(
  system: System,
  stars: ReadonlySet<number>,
  witnesses: readonly Table[],
  { explained = new Map() }: { readonly explained?: ReadonlyMap<number, Span> } = {},
): WitnessFaults {
  const isRight = witnesses.map((table) => looksLikeTruth(system, stars, table));
  const tables = witnesses.filter((_, index) => isRight[index]);
  const isNarrow = (star: number) => {
    const cell = system.cells[star];
    if (!cell) return true;
    const counts = [cell.count, ...tables.map((table) => table[star] ?? cell.count)];
    const { low, high } = explained.get(star) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    const needed = Math.min(widthOf(cell), high - low);
    return Math.max(...counts) - Math.min(...counts) < needed;
  };
  return {
    wrongTables: witnesses.flatMap((_, index) => (isRight[index] ? [] : [index])),
    narrowStars: [...stars].filter(isNarrow),
  };
}
