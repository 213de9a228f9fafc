import type { Span } from "../protect/system.ts";
import { roundRate } from "../round-half-up.ts";
import type { CountCell } from "./count-cell.ts";

/** What the size of a cell and the state's file say of it. */
export interface CountFacts {
  readonly students: number;
  readonly count: number;
  readonly isEverybody: boolean;
  /** What the state prints of the same count: nothing, the same figure, or a star. */
  readonly known: "nothing" | "same" | "hidden";
  readonly suppression_threshold: number;
  readonly running_minimum_students: number;
  readonly running_fine_students: number;
  readonly is_running: boolean;
}

/** Fewer than this many students on one side of a group are too few to print the count. */
const LEAST_ON_A_SIDE = 3;

/** Returns whether so few students count, or do not, that the figure says it of single ones. */
export function isOneSided({ students, count }: Pick<CountFacts, "students" | "count">): boolean {
  return count < LEAST_ON_A_SIDE || students - count < LEAST_ON_A_SIDE;
}

function isLargeEnough(facts: CountFacts): boolean {
  const { students, suppression_threshold, is_running, running_minimum_students } = facts;
  return students > suppression_threshold && !(is_running && students < running_minimum_students);
}

/** Returns how a count may be shown by itself (privacy: what is shown). */
export function stateOfCount(facts: CountFacts): CountCell["state"] {
  if (!isLargeEnough(facts)) return "starred";
  if (facts.isEverybody || facts.known === "same") return "locked";
  return facts.known === "hidden" || isOneSided(facts) ? "starred" : "printed";
}

/** Returns into how many parts a printed rate cuts the whole; undefined where the count is printed. */
export function ratePartsOf(facts: CountFacts): number | undefined {
  if (!facts.is_running) return undefined;
  return facts.students < facts.running_fine_students ? 100 : 1000;
}

/** Returns the counts of so many students that give the same rate as `count` does. */
export function spanOfRate(count: number, students: number, parts: number): Span {
  const rate = roundRate(count, students, parts);
  const isSame = (other: number) => roundRate(other, students, parts) === rate;
  let [low, high] = [count, count];
  while (low > 0 && isSame(low - 1)) low -= 1;
  while (high < students && isSame(high + 1)) high += 1;
  return { low, high };
}

/** Returns the counts that round to the same printed rate; in finished years the count alone. */
export function shownSpanOfCount(facts: CountFacts): Span {
  const { students, count } = facts;
  const parts = ratePartsOf(facts);
  if (parts === undefined || students === 0) return { low: count, high: count };
  return spanOfRate(count, students, parts);
}
