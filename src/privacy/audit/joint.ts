import type { PublicCell, Relation } from "../protect/system.ts";

/** What a cell of a joint system is. */
export interface JointName {
  readonly count: string;
  /** The name of the table's cell, of the whole of a remainder, of the count a difference is of. */
  readonly key: string;
  readonly kind: "cell" | "rest" | "difference";
  /** Of a remainder: the names of the parts that leave it. */
  readonly parts?: string;
}

/** A relation that everybody expects; what is printed may show that it does not hold. */
export interface Tie extends Relation {
  /**
   * `sum`: parts and whole; `place`: a district and its schools, but for movers; `part place`: the
   * same of a count within another; `nested`: two counts; `fact`: a figure of several counts.
   */
  readonly kind: "sum" | "place" | "part place" | "nested" | "fact";
}

/** All linked counts of one year as one system, its ties still to be settled. */
export interface Joint {
  readonly cells: readonly PublicCell[];
  readonly names: readonly JointName[];
  /** By difference: the hidden one of the two cells it lies between, which may explain it. */
  readonly sides: ReadonlyMap<number, number>;
  readonly ties: readonly Tie[];
  /** The counts themselves where they are known: in the build. */
  readonly truth: readonly (number | undefined)[];
}
