import type { ModelData } from "highs";
import type { Relation } from "./system.ts";

/** A column of the program and how it enters the count of its cell (1 or -1). */
export interface SignedColumn {
  readonly column: number;
  readonly sign: 1 | -1;
}

/** A cell of the program: count = base + sum of sign × column; without columns the base is all. */
export interface CellTerm {
  readonly base: number;
  readonly columns: readonly SignedColumn[];
}

/** The rows of a linear program in the solver's words. */
export type RelationRows = Pick<ModelData, "numRows" | "rowLower" | "rowUpper" | "matrix">;

/** Returns the relations as rows over columns; those that hold no column are left out. */
export function toRelationRows(
  relations: readonly Relation[],
  terms: readonly CellTerm[],
  numCols: number,
): RelationRows {
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { cells, coefficients, low, high } of relations) {
    let base = 0;
    for (const [at, cell] of cells.entries()) {
      const factor = coefficients[at] ?? 0;
      base += factor * (terms[cell]?.base ?? 0);
      for (const { column, sign } of terms[cell]?.columns ?? []) {
        indices.push(column);
        values.push(sign * factor);
      }
    }
    if (indices.length === starts.at(-1)) continue;
    starts.push(indices.length);
    rowLower.push(low - base);
    rowUpper.push(high - base);
  }
  const numRows = rowLower.length;
  return {
    ...{ numRows, rowLower, rowUpper },
    matrix: { format: "csr", numRows, numCols, starts, indices, values },
  };
}
