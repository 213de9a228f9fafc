import type { Cell, Relation, System } from "../../../src/privacy/protect/system.ts";
import { createRandom, integerBetween, type Random } from "../../../src/synthesize/random.ts";

/** Cells and relations as they are put together. */
interface Draft {
  readonly random: Random;
  readonly cells: Cell[];
  readonly relations: Relation[];
}

type Grid = readonly (readonly number[])[];

/** Adds a cell; small ones are primary stars. */
function addCell({ cells }: Draft, cell: Omit<Cell, "state">, state?: Cell["state"]): number {
  const isSmall = cell.students > 0 && cell.students <= 4;
  return cells.push({ ...cell, state: state ?? (isSmall ? "starred" : "printed") }) - 1;
}

function addUp({ relations }: Draft, whole: number, parts: readonly number[]): void {
  const coefficients = [-1, ...parts.map(() => 1)];
  relations.push({ cells: [whole, ...parts], coefficients, low: 0, high: 0 });
}

function totalOf({ cells }: Draft, parts: readonly number[]): Omit<Cell, "state"> {
  const sum = (key: "students" | "count") =>
    parts.reduce((total, part) => total + (cells[part]?.[key] ?? 0), 0);
  return { students: sum("students"), count: sum("count") };
}

function addTotals(draft: Draft, grid: Grid): readonly number[] {
  const rows = grid.map((row) => {
    const total = addCell(draft, { ...totalOf(draft, row), cost: 500 });
    addUp(draft, total, row);
    return total;
  });
  const columns = (grid[0] ?? []).map((_, at) => {
    const column = grid.map((row) => row[at] ?? 0);
    const total = addCell(draft, { ...totalOf(draft, column), cost: 500 });
    addUp(draft, total, column);
    return total;
  });
  const all = addCell(draft, totalOf(draft, rows), "locked");
  addUp(draft, all, rows);
  addUp(draft, all, columns);
  return rows;
}

function addGrid(draft: Draft, size: number): Grid {
  const { random } = draft;
  return Array.from({ length: size }, () =>
    Array.from({ length: size }, () => {
      const students = integerBetween(random, 0, 12);
      return addCell(draft, { students, count: integerBetween(random, 0, students) });
    }),
  );
}

/** Adds a flagged part of each row and its never-printed complement. */
function addFlags(draft: Draft, rows: readonly number[]): void {
  for (const row of rows) {
    const { students = 0, count = 0 } = draft.cells[row] ?? {};
    const inside = Math.floor(students / 3);
    const least = Math.max(0, count - (students - inside));
    const flagged = integerBetween(draft.random, least, Math.min(inside, count));
    const flag = addCell(draft, { students: inside, count: flagged });
    const rest = { students: students - inside, count: count - flagged };
    addUp(draft, row, [flag, addCell(draft, rest, "free")]);
  }
}

/** Adds a second measure inside the first, with the differences as cells. */
function addNested(draft: Draft, grid: Grid): void {
  const inner = grid.map((row) =>
    row.map((outer) => {
      const { students = 0, count = 0 } = draft.cells[outer] ?? {};
      const nested = integerBetween(draft.random, 0, count);
      const cell = addCell(draft, { students, count: nested });
      const difference = addCell(draft, { students, count: count - nested }, "free");
      addUp(draft, outer, [cell, difference]);
      return cell;
    }),
  );
  addTotals(draft, inner);
}

/** Prints of every cell only that its count lies in a run of three. */
function roundCells({ cells }: Draft): void {
  for (const [index, cell] of cells.entries()) {
    const low = 3 * Math.floor(cell.count / 3);
    cells[index] = { ...cell, shown: { low, high: Math.min(low + 2, cell.students) } };
  }
}

/** The kinds of random small systems. */
export const KINDS = ["3 × 3", "4 × 4", "flags", "nested", "rounded"] as const;

/** Makes a random small system: a table with margins, with what its kind adds. */
export function makeSystem(kind: (typeof KINDS)[number], seed: number): System {
  const draft: Draft = { random: createRandom(seed), cells: [], relations: [] };
  const grid = addGrid(draft, kind === "4 × 4" ? 4 : 3);
  const rows = addTotals(draft, grid);
  if (kind === "flags") addFlags(draft, rows);
  if (kind === "nested") addNested(draft, grid);
  if (kind === "rounded") roundCells(draft);
  return { cells: draft.cells, relations: draft.relations };
}
