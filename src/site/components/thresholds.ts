import type { Edition } from "../../contracts/published/edition.ts";

/** Fewest students for a rank, a color or a comparison between groups (privacy rule: 11-29 are small). */
export const rankedFrom = 30;

/** Fewest students for a tenth of a percent in the running year (privacy rule); fewer have whole percents. */
export const tenthsFrom = 300;

/** Whether the running year is too young for a rate: nobody is eligible before the minimum of days. */
export function isTooEarly({
  days_taught,
  minimum_days,
}: Pick<Edition, "days_taught" | "minimum_days">): boolean {
  return (days_taught ?? 0) < minimum_days;
}
