import { widthOf } from "../protect/system.ts";
import { MOST_OF_A_SMALL_PART } from "../release/count-cell.ts";
import type { CountSpec } from "../release/count-specs.ts";
import { isBeforeItsOuter } from "../release/nest-count.ts";
import { differenceOf } from "./difference-of.ts";
import type { Tie } from "./joint.ts";
import type { SeenCell } from "./seen-count.ts";

/** A cell and the one of another count that it lies within, with their places in a system. */
export interface Nested {
  readonly nesting: NonNullable<CountSpec["within"]>["nesting"];
  readonly own: SeenCell;
  readonly outer: SeenCell;
  readonly ownIndex: number;
  readonly outerIndex: number;
}

/** Returns how the one count bounds the other: undefined where it does not lie within it. */
export function toNestedTie({
  nesting,
  own,
  outer,
  ownIndex,
  outerIndex,
}: Nested): Tie | undefined {
  const tie = (ownFactor: number, outerFactor: number, low: number, high: number): Tie => ({
    ...{ cells: [ownIndex, outerIndex], coefficients: [ownFactor, outerFactor] },
    ...{ low, high, kind: "nested" },
  });
  if (nesting === "part") return tie(1, -1, Number.NEGATIVE_INFINITY, 0);
  if (nesting === "more") return tie(1, -1, 0, Number.POSITIVE_INFINITY);
  if (nesting === "apart") return tie(1, 1, 0, Math.max(own.students, outer.students));
  const { students, factors } = differenceOf(own, nesting, outer);
  return students < 0 ? undefined : tie(...factors, 0, students);
}

/** Returns whether the figure of the other count is shown to the public. */
export function isShown({ state }: SeenCell): boolean {
  return state === "printed" || state === "locked";
}

/** Returns whether the cell is protected as what is left of it beside the printed figure around it. */
export function isJudgedAsDifference(own: SeenCell, outer: SeenCell | undefined): boolean {
  return outer !== undefined && own.state === "starred" && isShown(outer);
}

/**
 * Returns whether the cell around a printed one is protected as their difference: fewer students differ
 * than would keep the promise for the cell itself.
 */
export function isOuterJudgedAsDifference({ nesting, own, outer }: Nested): boolean {
  if (!isBeforeItsOuter({ nesting }, own) || !isShown(own) || outer.state !== "starred")
    return false;
  const { students } = differenceOf(own, nesting, outer);
  return students > 0 && students < widthOf(outer);
}

/**
 * Returns the difference of a nested count that is to be protected; undefined where none is: the count
 * is in no table, or is neither starred nor close to the other.
 */
export function findStarredDifference({ nesting, own, outer }: Nested) {
  const difference = differenceOf(own, nesting, outer);
  const isCounted = nesting === "beyond" || nesting === "inside";
  const isClose = isCounted && difference.students <= MOST_OF_A_SMALL_PART;
  const isStar = (isClose && own.state !== "unseen") || isJudgedAsDifference(own, outer);
  return isStar && difference.students > 0 ? difference : undefined;
}
