import type { Edition } from "../../contracts/published/edition.ts";

/** Fewest students for a rank, a color or a comparison between groups (privacy rule: 11-29 are small). */
export const rankedFrom = 30;

/** Fewest students for a tenth of a percent in the running year (privacy rule); fewer have whole percents. */
export const tenthsFrom = 300;

/** First instructional day on which the running year has a rate: nobody is eligible before. */
const firstDayWithRate = 31;

/** Whether the running year is too young for a rate. */
export function isTooEarly({ days_taught }: Pick<Edition, "days_taught">): boolean {
  return (days_taught ?? 0) < firstDayWithRate;
}
