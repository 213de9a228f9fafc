import type { FramedSplit } from "./frame.ts";

/** How many students stand in two groups, or in one (the same group twice). */
export interface GroupOverlap {
  readonly reporting_category: string;
  readonly reporting_category_2: string;
  readonly students: number;
}

/**
 * Returns which groups lie within another, put together as far as they have nobody in common: newcomers
 * and long-term English learners are both English learners, and whoever has two of the figures has
 * nearly the third. Of groups of the same students the later lies within the earlier.
 */
export function listSplits(overlaps: readonly GroupOverlap[]): readonly FramedSplit[] {
  const both = new Map(
    overlaps.map((one) => [`${one.reporting_category}/${one.reporting_category_2}`, one.students]),
  );
  const countBoth = (one: string, other: string) => both.get(`${one}/${other}`) ?? 0;
  const groups = [...new Set(overlaps.map(({ reporting_category }) => reporting_category))].sort();
  const isWithin = (part: string, whole: string) =>
    countBoth(part, whole) === countBoth(part, part) &&
    (countBoth(part, part) < countBoth(whole, whole) || part > whole);
  return groups.flatMap((whole) => {
    const splits: string[][] = [];
    for (const part of groups) {
      if (part === whole || !isWithin(part, whole)) continue;
      const apart = splits.find((parts) => parts.every((other) => countBoth(part, other) === 0));
      if (apart) apart.push(part);
      else splits.push([part]);
    }
    return splits.map((parts) => ({ whole, parts }));
  });
}
