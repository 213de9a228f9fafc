import type { PublicCell } from "../protect/system.ts";
import type { JointName, Tie } from "./joint.ts";

/** A joint system while counts are added to it, one after another. */
export interface JointDraft {
  readonly cells: PublicCell[];
  readonly names: JointName[];
  readonly ties: Tie[];
  readonly truth: (number | undefined)[];
  readonly sides: Map<number, number>;
  /** Where the cells of each count stand. */
  readonly placed: Map<string, ReadonlyMap<string, number>>;
}

/** Returns a system of nothing. */
export function startDraft(): JointDraft {
  return { cells: [], names: [], ties: [], truth: [], sides: new Map(), placed: new Map() };
}

/** Adds a cell, with its count where that is known; returns where it stands. */
export function addCell(
  draft: JointDraft,
  name: JointName,
  cell: PublicCell,
  count?: number,
): number {
  draft.names.push(name);
  draft.truth.push(count);
  return draft.cells.push(cell) - 1;
}
