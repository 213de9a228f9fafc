import type { Column } from "./cycle-columns.ts";
import type { Columns, CycleModel, FoundTable } from "./cycle-model.ts";
import type { Span } from "./system.ts";

/** What a student's move is worth in a spread: more than hidden moves cost, less than printed ones. */
const REWARD = 1;

/** Finds a table with some columns changed; they are set back afterwards. */
export function withColumns(
  { columns, setColumns }: CycleModel,
  changes: Columns,
  find: () => FoundTable,
): FoundTable {
  const before = [...changes.keys()].flatMap((at): (readonly [number, Column])[] => {
    const column = columns[at];
    return column ? [[at, column]] : [];
  });
  setColumns(changes);
  try {
    return find();
  } finally {
    setColumns(new Map(before));
  }
}

/** Returns the columns that force or invite a cell off the truth; the way back is shut meanwhile. */
function directCell(
  { terms, columns }: CycleModel,
  cell: number,
  isUp: boolean,
  change: (ahead: Column) => Column,
): Columns {
  const [up, down] = terms[cell]?.columns ?? [];
  const [toward, away] = isUp ? [up?.column, down?.column] : [down?.column, up?.column];
  if (toward === undefined || away === undefined) return new Map();
  const [ahead, back] = [columns[toward], columns[away]];
  if (!ahead || !back) return new Map();
  return new Map([
    [toward, change(ahead)],
    [away, { ...back, high: 0 }],
  ]);
}

/** Returns the columns that force a hidden cell into a span; none when it cannot get there. */
export function aimCell(model: CycleModel, cell: number, { low, high }: Span): Columns {
  const truth = model.terms[cell]?.base ?? 0;
  const move = low > truth ? low - truth : truth - high;
  const aimed = directCell(model, cell, low > truth, (ahead) => ({ ...ahead, low: move }));
  return [...aimed.values()].every((column) => column.low <= column.high) ? aimed : new Map();
}

/** Returns the columns that reward a hidden cell for moving so far off the truth. */
export function inviteCell(model: CycleModel, cell: number, move: number): Columns {
  return directCell(model, cell, move > 0, ({ high }) => ({
    ...{ low: 0, high: Math.min(high, Math.abs(move)), cost: -REWARD },
  }));
}
