import type { Highs, Model } from "highs";
import { propagate } from "./propagate.ts";
import { toWholeSpan } from "./reach.ts";
import { type CellTerm, toRelationRows } from "./relation-rows.ts";
import { runModel } from "./run-model.ts";
import type { Relation, Span } from "./system.ts";

/** A linear program of which only the objective changes. */
export interface Sweep {
  /**
   * Returns the table of real numbers for which the sum of factor × count is least; cells that are
   * not named have factor 0. Undefined when no table agrees with what is known.
   */
  readonly minimise: (factors: ReadonlyMap<number, number>) => readonly number[] | undefined;
  /** The counts of each cell that adding and subtracting leaves: all that is possible, perhaps more. */
  readonly bounds: readonly Span[];
  /** Programs solved so far. */
  readonly countPrograms: () => number;
  /** Frees the solver's memory. */
  readonly close: () => void;
}

interface OpenCell extends Span {
  readonly cell: number;
}

function toTerms(known: readonly Span[], open: readonly OpenCell[]): readonly CellTerm[] {
  const columnOf = new Map(open.map(({ cell }, column) => [cell, column]));
  return known.map(({ low }, cell) => {
    const column = columnOf.get(cell);
    if (column === undefined) return { base: low, columns: [] };
    return { base: 0, columns: [{ column, sign: 1 }] };
  });
}

/** Returns whether the relations hold in which every cell is known. */
function areKnownRight(known: readonly Span[], relations: readonly Relation[]): boolean {
  return relations.every(({ cells, coefficients, low, high }) => {
    if (cells.some((cell) => known[cell]?.low !== known[cell]?.high)) return true;
    const sum = cells.reduce((total, cell, at) => {
      return total + (coefficients[at] ?? 0) * (known[cell]?.low ?? 0);
    }, 0);
    return sum >= low && sum <= high;
  });
}

function createModel(
  highs: Highs,
  open: readonly OpenCell[],
  terms: readonly CellTerm[],
  relations: readonly Relation[],
): Model {
  const model = highs.createModel({
    numCols: open.length,
    colCost: open.map(() => 0),
    colLower: open.map(({ low }) => low),
    colUpper: open.map(({ high }) => high),
    ...toRelationRows(relations, terms, open.length),
  });
  model.options.set({ output_flag: false, presolve: "off", simplex_strategy: 4 });
  return model;
}

/**
 * Opens the set of all tables that agree with what is given of each cell and with the relations.
 * Cells of one possible count are left out of the program.
 */
export function openSweep(
  highs: Highs,
  given: readonly Span[],
  relations: readonly Relation[],
): Sweep {
  const known = propagate(given, relations);
  const isPossible = known.every(({ low, high }) => low <= high) && areKnownRight(known, relations);
  const open = known.flatMap(({ low, high }, cell) => (low < high ? [{ cell, low, high }] : []));
  const terms = toTerms(known, open);
  const model = createModel(highs, open, terms, relations);
  let programs = 0;
  return {
    minimise(factors) {
      if (!isPossible) return undefined;
      if (open.length === 0) return known.map(({ low }) => low);
      programs += 1;
      const costs = open.map(({ cell }) => factors.get(cell) ?? 0);
      model.changeColsCost({ kind: "range", from: 0, to: open.length - 1 }, costs);
      if (!runModel(highs, model)) return undefined;
      const { colValue } = model.getSolution();
      return terms.map(({ base, columns: [own] }) => (own ? (colValue[own.column] ?? base) : base));
    },
    bounds: known,
    countPrograms: () => programs,
    close: () => model.dispose(),
  };
}

/** Returns the whole numbers a cell can be in a sweep; undefined when no table agrees. */
export function measureSpan({ minimise, bounds }: Sweep, cell: number): Span | undefined {
  const bound = bounds[cell];
  if (bound?.low === bound?.high) return bound;
  const low = minimise(new Map([[cell, 1]]))?.[cell];
  const high = minimise(new Map([[cell, -1]]))?.[cell];
  return low === undefined || high === undefined ? undefined : toWholeSpan({ low, high });
}
