import { type Child, elementsOf } from "./element.js";
import { fill, type Messages } from "./messages.js";
import { changeBetween, type Figures, isRanked } from "./rates.js";

/** What may be said of a change: chance alone could explain an unclear one. */
export type Verdict = "better" | "worse" | "unclear";

/** How a change is judged. */
export interface Judging {
  /** Half-width of the interval of chance, in standard deviations (policy `interval_deviations`). */
  readonly deviations: number;
  readonly isLowerBetter?: boolean;
}

/**
 * Returns whether a rate of students changed by more than chance alone moves it: the difference of
 * two shares with their pooled standard error, from the counts as printed. Undefined where a count
 * is not shown or a group is small: nothing is said of these.
 */
export function findVerdict(
  before: Figures | undefined,
  after: Figures | undefined,
  { deviations, isLowerBetter = true }: Judging,
): Verdict | undefined {
  if (!isRanked(before) || !isRanked(after)) return undefined;
  const { eligible_students: first, chronic_students: from } = before;
  const { eligible_students: last, chronic_students: to } = after;
  if (!first || !last || from === null || to === null) return undefined;
  const difference = to / last - from / first;
  const pooled = (from + to) / (first + last);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first + 1 / last));
  const isBeyondChance = difference !== 0 && Math.abs(difference) >= deviations * error;
  if (!isBeyondChance || changeBetween(before, after) === 0) return "unclear";
  return difference < 0 === isLowerBetter ? "better" : "worse";
}

/** Returns a change with what is said of it, a clear one in bold: `−2.3, better`; alone: `+0.4`, `*`, `-`. */
export function changeCell(
  change: string,
  verdict: Verdict | undefined,
  { text, document }: { text: Messages; document: Document },
): Child {
  if (verdict === undefined) return change;
  const words = fill(text.board.judged, { change, verdict: text.board.verdicts[verdict] });
  const name = verdict === "unclear" ? "span" : "strong";
  return elementsOf(document)(name, { class: "judged" }, words);
}
