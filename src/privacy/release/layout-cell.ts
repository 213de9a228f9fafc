import type { CellState } from "../protect/system.ts";

/** What a layout needs of a cell. */
export interface LayoutCell {
  readonly level: string;
  readonly cds_code: string;
  readonly reporting_category: string;
  readonly reporting_category_2: string;
  readonly students: number;
  /** `free` and `unseen` cells are in no table: what they leave of a whole is nobody's cell. */
  readonly state: CellState | "unseen";
}

/** Returns whether no table shows a cell. */
export function isUnseen({ state }: LayoutCell): boolean {
  return state === "free" || state === "unseen";
}

/** Returns whether a cell was found. */
export function isFound(index: number | undefined): index is number {
  return index !== undefined;
}
