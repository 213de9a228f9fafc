import type { Span } from "../protect/system.ts";
import type { Nesting } from "../release/count-specs.ts";
import type { SeenCell } from "./seen-count.ts";

type Sized = Pick<SeenCell, "students">;

/** A count of some of the students, least and most from what is printed: own factor, outer factor. */
export interface Difference {
  readonly students: number;
  /** Difference = own × first + outer × second. */
  readonly factors: readonly [own: 1 | -1, outer: 0 | 1 | -1];
}

const DIFFERENCES: Readonly<
  Record<Nesting, (own: Sized, outer: Sized, shown: Span) => Difference>
> = {
  beyond: (own, outer) => ({ students: own.students - outer.students, factors: [1, -1] }),
  inside: (own, outer) => ({ students: outer.students - own.students, factors: [-1, 1] }),
  part: (_own, _outer, { high }) => ({ students: high, factors: [1, 0] }),
  apart: (_own, { students }, { low }) => ({ students: students - low, factors: [1, 0] }),
  more: (_own, { students }, { low }) => ({ students: students - low, factors: [1, -1] }),
};

/**
 * Returns the part of a count that the count around it does not give away, with the students who can
 * be in it: of a count beyond another those whom the other leaves out, of severely absent students the
 * chronically absent … Negative students: the one does not lie within the other here.
 */
export function differenceOf(own: Sized, nesting: Nesting, outer: SeenCell): Difference {
  const everybody = { low: 0, high: outer.students };
  return DIFFERENCES[nesting](own, outer, outer.shown ?? everybody);
}
