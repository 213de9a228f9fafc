import type { Category } from "./attendance-codes.ts";
import type { EpochDay } from "./epoch-days.ts";
import { integerBetween, isHit, type Random } from "./random.ts";

/**
 * Returns the days of suspension and of independent study, which come in runs; mostly none.
 *
 * @param days the instructional days on which the student is there
 * @param grade -1 for TK to 12
 */
export function planAbsences(
  random: Random,
  days: readonly EpochDay[],
  { grade, propensity }: { readonly grade: number; readonly propensity: number },
): ReadonlyMap<EpochDay, Category> {
  const planned = new Map<EpochDay, Category>();
  if (days.length === 0) return planned;
  const pull = Math.exp(0.5 * propensity);
  const atSchoolAge = grade >= 6 ? 1 : 0.12;
  const run = (length: number, draw: () => Category) => {
    const start = integerBetween(random, 0, days.length - 1);
    for (const day of days.slice(start, start + length)) planned.set(day, draw());
  };
  if (isHit(random, 0.013 * pull)) {
    const works = isHit(random, 0.75) ? 0.95 : 0.3;
    run(integerBetween(random, 3, 14), () =>
      isHit(random, works) ? "independent_study_complete" : "independent_study_incomplete",
    );
  }
  if (isHit(random, 0.03 * pull * atSchoolAge)) {
    run(integerBetween(random, 1, 2), () => "suspension_in");
  }
  if (isHit(random, 0.035 * pull * atSchoolAge)) {
    run(integerBetween(random, 1, 5), () => "suspension_out");
  }
  return planned;
}
