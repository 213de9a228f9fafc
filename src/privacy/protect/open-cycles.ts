import type { Highs } from "highs";
import { groupIndices } from "../group-indices.ts";
import { aimCell, inviteCell, withColumns } from "./cycle-aims.ts";
import { columnsOf, toPrices } from "./cycle-columns.ts";
import type { CycleModel, FoundTable } from "./cycle-model.ts";
import { openPodModels, type PodModels } from "./pod-models.ts";
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

/** Finds tables that move hidden cells as far as they can, those of each pod together. */
function findSpreads({ firstOf }: PodModels, moves: ReadonlyMap<number, number>): readonly Table[] {
  const cells = [...moves.keys()];
  return [...groupIndices(cells, firstOf)].flatMap(([model, own]) => {
    const changes = own.flatMap((at) => {
      const cell = cells[at] ?? -1;
      return [...inviteCell(model, cell, moves.get(cell) ?? 0)];
    });
    const found = withColumns(model, new Map(changes), model.findReal);
    return found.kind === "found" ? [found.table] : [];
  });
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
  const models = openPodModels(highs, { ...system, cells }, pods);
  const aim = (cell: number, span: Span, find: (model: CycleModel) => FoundTable): FoundTable => {
    let found: FoundTable = { kind: "impossible" };
    for (const model of new Set([models.firstOf(cell), models.whole])) {
      const changes = aimCell(model, cell, span);
      if (changes.size > 0) found = withColumns(model, changes, () => find(model));
      if (found.kind === "found") return found;
    }
    return found;
  };
  const show = (cell: number, isStarred: boolean) => {
    const found = cells[cell];
    const columns = found ? columnsOf(found, isStarred) : [];
    for (const { terms, setColumns } of models.modelsOf(cell)) {
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
    findSpreads: (moves) => findSpreads(models, moves),
    star: (cell) => show(cell, true),
    print: (cell) => show(cell, false),
    countPrograms: models.countPrograms,
    close: models.close,
  };
}
