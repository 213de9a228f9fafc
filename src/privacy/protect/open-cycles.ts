import type { Highs } from "highs";
import { type Column, columnsOf, toPrices } from "./cycle-columns.ts";
import { type Columns, type CycleModel, type FoundTable, openCycleModel } from "./cycle-model.ts";
import type { Relation, Span, System, Table } from "./system.ts";

/** The programs that move students along relations so that hidden cells become wide enough. */
export interface Cycles {
  /** Finds the cheapest table of real numbers with a hidden cell's count in a span off the truth. */
  readonly findTable: (cell: number, span: Span) => FoundTable;
  /** The same in whole numbers, at first with the cells of `near` and then those around alone. */
  readonly findWholeTable: (cell: number, span: Span, near: ReadonlySet<number>) => FoundTable;
  /** Finds tables that move many hidden cells as far as they can, each at most so far off the truth. */
  readonly findSpreads: (moves: ReadonlyMap<number, number>) => readonly Table[];
  /** Lets a printed cell move at next to no cost from now on. */
  readonly star: (cell: number) => void;
  /** Takes that back. */
  readonly print: (cell: number) => void;
  /** Programs solved so far. */
  readonly countPrograms: () => number;
  /** Frees the solver's memory. */
  readonly close: () => void;
}

/** What a student's move is worth in a spread: more than hidden moves cost, less than printed ones. */
const REWARD = 1;

function withColumns(
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
function aimCell(model: CycleModel, cell: number, { low, high }: Span): Columns {
  const truth = model.terms[cell]?.base ?? 0;
  const move = low > truth ? low - truth : truth - high;
  const aimed = directCell(model, cell, low > truth, (ahead) => ({ ...ahead, low: move }));
  return [...aimed.values()].every((column) => column.low <= column.high) ? aimed : new Map();
}

function inviteCell(model: CycleModel, cell: number, move: number): Columns {
  return directCell(model, cell, move > 0, ({ high }) => ({
    ...{ low: 0, high: Math.min(high, Math.abs(move)), cost: -REWARD },
  }));
}

function listAround(relations: readonly Relation[], near: ReadonlySet<number>) {
  const touching = relations.filter(({ cells }) => cells.some((cell) => near.has(cell)));
  return new Set(touching.flatMap(({ cells }) => cells));
}

function findWholeNear(
  { findWhole }: CycleModel,
  relations: readonly Relation[],
  near: ReadonlySet<number>,
): FoundTable {
  for (const mobile of [near, listAround(relations, near)]) {
    const found = findWhole(mobile);
    if (found.kind === "found") return found;
  }
  return findWhole();
}

/** Returns a value of each cell by the model that it has columns in. */
function splitByModel<Value>(
  values: ReadonlyMap<number, Value>,
  modelOf: (cell: number) => CycleModel,
): ReadonlyMap<CycleModel, ReadonlyMap<number, Value>> {
  const split = new Map<CycleModel, Map<number, Value>>();
  for (const [cell, value] of values) {
    const own = split.get(modelOf(cell)) ?? new Map<number, Value>();
    split.set(modelOf(cell), own.set(cell, value));
  }
  return split;
}

/**
 * Opens the cycle programs of a system (privacy: cheapest cycle by linear programming). Where there are
 * pods, a cycle is looked for within one of them, and in the whole system if that holds none.
 */
export function openCycles(
  highs: Highs,
  system: System,
  pods: readonly ReadonlySet<number>[] = [],
): Cycles {
  const cells = toPrices(system.cells);
  const whole = openCycleModel(highs, { ...system, cells });
  const parts = pods.map((pod) => openCycleModel(highs, { ...system, cells }, pod));
  const models = [...parts, whole];
  const hasCell = (cell: number) => (model: CycleModel) =>
    (model.terms[cell]?.columns.length ?? 0) > 0;
  /** Cells of many pods, those of districts, take turns. */
  const partOf = (cell: number) => {
    const own = parts.filter(hasCell(cell));
    return own[cell % own.length] ?? whole;
  };
  const aim = (cell: number, span: Span, find: (model: CycleModel) => FoundTable): FoundTable => {
    let found: FoundTable = { kind: "impossible" };
    for (const model of new Set([partOf(cell), whole])) {
      const changes = aimCell(model, cell, span);
      if (changes.size > 0) found = withColumns(model, changes, () => find(model));
      if (found.kind === "found") return found;
    }
    return found;
  };
  const show = (cell: number, isStarred: boolean) => {
    const found = cells[cell];
    const columns = found ? columnsOf(found, isStarred) : [];
    for (const { terms, setColumns } of models.filter(hasCell(cell))) {
      const own = terms[cell]?.columns ?? [];
      setColumns(
        new Map(columns.flatMap((column, at) => (own[at] ? [[own[at].column, column]] : []))),
      );
    }
  };
  return {
    findTable: (cell, span) => aim(cell, span, ({ findReal }) => findReal()),
    findWholeTable: (cell, span, near) =>
      aim(cell, span, (model) => findWholeNear(model, system.relations, near)),
    findSpreads: (moves) =>
      [...splitByModel(moves, partOf)].flatMap(([model, own]) => {
        const changes = [...own].flatMap(([cell, move]) => [...inviteCell(model, cell, move)]);
        const found = withColumns(model, new Map(changes), model.findReal);
        return found.kind === "found" ? [found.table] : [];
      }),
    star: (cell) => show(cell, true),
    print: (cell) => show(cell, false),
    countPrograms: () => models.reduce((sum, { countPrograms }) => sum + countPrograms(), 0),
    close: () => {
      for (const { close } of models) close();
    },
  };
}
