import type { CauseCount } from "./cause-counts.ts";
import { type Fraction, toFraction } from "./fraction.ts";

/** One side of a comparison: its figures by measure, as printed and as they are. */
export type Side = {
  readonly printed: Readonly<Record<string, string>>;
  readonly exact: Readonly<Record<string, Fraction>>;
};

/** Our figures of a place beside those of another source, and what is known of the students behind a difference. */
export type Comparison = {
  readonly source: string;
  readonly ours: Side;
  readonly theirs: Side;
  readonly causesOf: (measure: string) => readonly CauseCount[];
};

/** A whole number as a fraction. */
export function whole(number: number): Fraction {
  return toFraction(String(number));
}
