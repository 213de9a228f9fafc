import type { Highs } from "highs";
import { type Column, columnsOf, toCycleTerms } from "./cycle-columns.ts";
import { type CellTerm, toRelationRows } from "./relation-rows.ts";
import { runModel } from "./run-model.ts";
import { solveWhole } from "./solve-whole.ts";
import type { System, Table } from "./system.ts";

/** What was found; `unknown` when a search in whole numbers was given up. */
export type FoundTable =
  | { readonly kind: "found"; readonly table: Table }
  | { readonly kind: "impossible" }
  | { readonly kind: "unknown" };

/** Columns by number, as they should be. */
export type Columns = ReadonlyMap<number, Column>;

/** The program of moves off the truth: the cheapest moves its columns allow. */
export interface CycleModel {
  /** Every cell as its count plus columns. */
  readonly terms: readonly CellTerm[];
  readonly columns: readonly Column[];
  readonly setColumns: (columns: Columns) => void;
  /** Finds the cheapest table of real numbers. */
  readonly findReal: () => FoundTable;
  /** Finds a cheap whole-number table in which only some cells move; all may by default. */
  readonly findWhole: (mobile?: ReadonlySet<number>) => FoundTable;
  readonly countPrograms: () => number;
  readonly close: () => void;
}

/** Opens the program of a system in which the cells of a pod may move, printed ones at their cost. */
export function openCycleModel(
  highs: Highs,
  { cells, relations }: System,
  pod?: ReadonlySet<number>,
): CycleModel {
  const isInPod = (index: number) => pod?.has(index) ?? true;
  const own = cells.map((cell, index) => (isInPod(index) ? columnsOf(cell, false) : []));
  const terms = toCycleTerms(cells, own);
  const columns = own.flat();
  const rows = toRelationRows(relations, terms, columns.length);
  const toData = (isMobile: (column: number) => boolean) => ({
    numCols: columns.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ low }, at) => (isMobile(at) ? low : 0)),
    colUpper: columns.map(({ high }, at) => (isMobile(at) ? high : 0)),
    ...rows,
  });
  const toTable = (values: ArrayLike<number>): Table =>
    terms.map(({ base, columns: parts }) =>
      parts.reduce((sum, { column, sign }) => sum + sign * (values[column] ?? 0), base),
    );
  const model = highs.createModel(toData(() => true));
  model.options.set({ output_flag: false, presolve: "off", simplex_strategy: 0 });
  let programs = 0;
  return {
    terms,
    columns,
    setColumns(changes) {
      for (const [at, column] of changes) {
        columns[at] = column;
        model.changeColBounds(at, column.low, column.high);
        model.changeColCost(at, column.cost);
      }
    },
    findReal() {
      programs += 1;
      if (!runModel(highs, model)) return { kind: "impossible" };
      return { kind: "found", table: toTable(model.getSolution().colValue) };
    },
    findWhole(mobile = new Set(cells.keys())) {
      programs += 1;
      const free = [...mobile].flatMap((cell) => terms[cell]?.columns ?? []);
      const open = new Set(free.map(({ column }) => column));
      const answer = solveWhole(
        highs,
        toData((column) => open.has(column)),
      );
      return answer.kind === "found" ? { kind: "found", table: toTable(answer.columns) } : answer;
    },
    countPrograms: () => programs,
    close: () => model.dispose(),
  };
}
