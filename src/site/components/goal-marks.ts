/** A figure of a year in tenths of a percent. */
export interface YearMark {
  readonly year: number;
  readonly tenths: number;
}

/** An improvement between two years and where the same again leads. */
export interface Pace {
  readonly tenths: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** What a target can be held against, tenths of a percent; undefined where nothing is known. */
export interface GoalMarks {
  readonly baseline: YearMark;
  /** Where the trend of the newest years leads by the target year. */
  readonly trend: number | undefined;
  /** The best earlier year, if it was better than the baseline. */
  readonly level: YearMark | undefined;
  /** Where the largest improvement over as many years leads by the target year. */
  readonly pace: Pace | undefined;
  /** What a quarter of the similar schools are at or better, if that is better than the baseline. */
  readonly similar: number | undefined;
}

interface MarkOptions {
  readonly targetYear: number;
  readonly isHigherBetter: boolean;
  /** The trend is drawn through at most so many years. */
  readonly trendYears: number;
  /** Rate that the better quarter of similar schools have, tenths of a percent. */
  readonly similar?: number | undefined;
}

/** Returns the marks of a target from the shown figures of finished years; none without a year. */
export function goalMarks(
  years: readonly YearMark[],
  { targetYear, isHigherBetter, trendYears, similar }: MarkOptions,
): GoalMarks | undefined {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const baseline = sorted.at(-1);
  if (!baseline) return undefined;
  const earlier = sorted.slice(0, -1);
  const ahead = targetYear - baseline.year;
  const isBetter = (a: number, b: number) => (isHigherBetter ? a > b : a < b);
  const bounded = (tenths: number) => Math.min(1000, Math.max(0, Math.round(tenths)));
  const slope = slopeOf(sorted.filter(({ year }) => year > baseline.year - trendYears));
  const [best] = earlier
    .filter(({ tenths }) => isBetter(tenths, baseline.tenths))
    .sort((a, b) => (isBetter(a.tenths, b.tenths) ? -1 : 1));
  const [fastest] = sorted
    .flatMap(({ year: to, tenths }) => {
      const before = sorted.find(({ year }) => year === to - ahead);
      return before ? [{ from: before.year, to, step: tenths - before.tenths }] : [];
    })
    .filter(({ step }) => isBetter(step, 0))
    .sort((a, b) => (isBetter(a.step, b.step) ? -1 : 1));
  return {
    baseline,
    trend: slope === undefined ? undefined : bounded(baseline.tenths + slope * ahead),
    level: best,
    pace: fastest && { ...fastest, tenths: bounded(baseline.tenths + fastest.step) },
    similar: similar !== undefined && isBetter(similar, baseline.tenths) ? similar : undefined,
  };
}

/** The change per year of the line of least squares through two years or more. */
function slopeOf(years: readonly YearMark[]): number | undefined {
  if (years.length < 2) return undefined;
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [middleYear, middle] = [mean(years.map((x) => x.year)), mean(years.map((x) => x.tenths))];
  const products = years.map((x) => (x.year - middleYear) * (x.tenths - middle));
  const squares = years.map((x) => (x.year - middleYear) ** 2);
  return mean(products) / mean(squares);
}
