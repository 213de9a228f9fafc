import type { GoalMarks } from "./goal-marks.ts";

/** A target in tenths of a percent and what it follows from. */
export interface SuggestedTarget {
  readonly tenths: number;
  /** marks: between what is to be expected and the best that was reached; usual: nothing is known. */
  readonly from: "marks" | "usual";
  /** What is to be expected anyway: the trend, or where that is worse the baseline. */
  readonly start: number;
  /** The best that was reached; what is to be expected, where nothing better was. */
  readonly furthest: number;
}

interface SuggestOptions {
  readonly isHigherBetter: boolean;
  /** How far on the way from what is to be expected anyway to the best that was reached. */
  readonly shareOfWay: number;
  /** Fewer (more) of the shortfall, where there is nothing to compare with. */
  readonly usualStep: number;
}

/**
 * Returns a target that is ambitious, since it is better than baseline and trend, and realistic,
 * since these students or a quarter of the similar schools have come further. Where none has come
 * further than the trend leads, or nothing is known, the shortfall is cut by a usual share. Rounded
 * to whole points where that keeps it between the two.
 */
export function suggestTarget(
  marks: GoalMarks,
  { isHigherBetter, shareOfWay, usualStep }: SuggestOptions,
): SuggestedTarget {
  const lacking = (tenths: number) => (isHigherBetter ? 1000 - tenths : tenths);
  const start = Math.min(
    lacking(marks.baseline.tenths),
    lacking(marks.trend ?? marks.baseline.tenths),
  );
  const reached = [marks.level?.tenths, marks.pace?.tenths, marks.similar].flatMap((tenths) =>
    tenths === undefined ? [] : [lacking(tenths)],
  );
  const furthest = Math.min(start, ...reached);
  const isKnown = furthest < start;
  const wanted = isKnown ? start - shareOfWay * (start - furthest) : start * (1 - usualStep);
  const rounded = roundBetween(wanted, isKnown ? furthest : 0, start);
  return {
    ...{ tenths: lacking(rounded), from: isKnown ? "marks" : "usual" },
    ...{ start: lacking(start), furthest: lacking(furthest) },
  };
}

/** The roundest value near the wanted one that lies below `over` and not below `from`. */
function roundBetween(wanted: number, from: number, over: number): number {
  const steps = [10, 5, 1].map((step) => Math.round(wanted / step) * step);
  return (
    steps.find((value) => value < over && value >= from) ??
    Math.max(from, Math.min(over, Math.round(wanted)))
  );
}
