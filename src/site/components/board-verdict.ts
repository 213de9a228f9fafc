import type { BoardMeasure, MeasureRange } from "./board-measures.ts";
import { findVerdict, type Verdict } from "./change-verdict.js";

/** Returns the newest finished year whose figure is not missing, else the newest at all. */
export function newestYear({ years, find, own }: BoardMeasure): number {
  const known = years.findLast((year) => {
    const figures = find(year, own);
    return figures !== undefined && figures.disclosure !== "not_applicable";
  });
  return known ?? years.at(-1) ?? 0;
}

/**
 * Returns what is said of the change to the newest year: of counts whether chance could explain it,
 * of estimates whether their ranges are apart. Undefined where nothing can be said.
 */
export function verdictOf(measure: BoardMeasure, deviations: number): Verdict | undefined {
  const { find, own, isLowerBetter, isOfStudents, isEstimate, range } = measure;
  const year = newestYear(measure);
  if (!isComparable(measure)) return undefined;
  if (isEstimate(year)) return compareRanges(range(year - 1), range(year), isLowerBetter);
  if (!isOfStudents) return undefined;
  return findVerdict(find(year - 1, own), find(year, own), { deviations, isLowerBetter });
}

/** Whether the newest figure and the one before were made in the same way. */
export function isComparable(measure: BoardMeasure): boolean {
  const year = newestYear(measure);
  return measure.isEstimate(year) === measure.isEstimate(year - 1);
}

function compareRanges(
  before: MeasureRange,
  after: MeasureRange,
  isLowerBetter: boolean,
): Verdict | undefined {
  const { low: from = Number.NaN, high: upTo = Number.NaN } = before;
  const { low = Number.NaN, high = Number.NaN } = after;
  if ([from, upTo, low, high].some(Number.isNaN)) return undefined;
  if (high < from) return isLowerBetter ? "better" : "worse";
  if (low > upTo) return isLowerBetter ? "worse" : "better";
  return "unclear";
}
