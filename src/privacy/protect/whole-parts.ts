import { toWholeTable } from "./reach.ts";
import type { System, Table } from "./system.ts";

const TOLERANCE = 1e-6;

/** Returns the cells whose count in a table is not the truth. */
export function listMovedCells({ cells }: System, table: Table): ReadonlySet<number> {
  const isMoved = (value: number, cell: number) =>
    Math.abs(value - (cells[cell]?.count ?? 0)) > TOLERANCE;
  return new Set(table.flatMap((value, cell) => (isMoved(value, cell) ? [cell] : [])));
}

/** Returns the part each moved cell belongs to, named by one of its cells. */
function findPartOf({ relations }: System, moved: ReadonlySet<number>) {
  const parents = new Map<number, number>();
  const partOf = (cell: number): number => {
    const parent = parents.get(cell);
    if (parent === undefined) return cell;
    const part = partOf(parent);
    parents.set(cell, part);
    return part;
  };
  for (const { cells } of relations) {
    const [first = 0, ...others] = cells.filter((cell) => moved.has(cell));
    for (const other of others) {
      const [part, otherPart] = [partOf(first), partOf(other)];
      if (part !== otherPart) parents.set(otherPart, part);
    }
  }
  return partOf;
}

/**
 * Returns a whole-number table made of a table of real numbers: of the moves off the truth, those
 * parts that are whole are kept, the others taken back. Cells that share a relation are of one part,
 * so each part keeps all relations by itself.
 */
export function keepWholeParts(system: System, table: Table): Table {
  const moved = listMovedCells(system, table);
  const partOf = findPartOf(system, moved);
  const isWhole = (cell: number) => toWholeTable([table[cell] ?? 0]) !== undefined;
  const broken = new Set([...moved].filter((cell) => !isWhole(cell)).map(partOf));
  return system.cells.map(({ count }, cell) =>
    moved.has(cell) && !broken.has(partOf(cell)) ? Math.round(table[cell] ?? count) : count,
  );
}
