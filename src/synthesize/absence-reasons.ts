import type { Category } from "./attendance-codes.ts";
import type { EpochDay } from "./epoch-days.ts";
import { isHit, pickWeighted, type Random } from "./random.ts";
import type { SchoolYear } from "./school-years.ts";
import { truthParameters } from "./truth-parameters.ts";

/** Why somebody is away all day, before anybody has said so to the school. */
export type AwayFor = "ordinary" | "break" | "illness";

/** Draws what the school enters for a student's day; it remembers the year's truancies. */
export interface ReasonDrawer {
  readonly drawAbsence: (awayFor: AwayFor, day: EpochDay) => Category;
  readonly drawTardy: () => Category;
}

const { truancy } = truthParameters;

/**
 * Returns the drawer of a student's year.
 *
 * @param share share of the student's ordinary absences that stay without a valid excuse
 */
export function createReasonDrawer(
  random: Random,
  { share, year }: { readonly share: number; readonly year: SchoolYear },
): ReasonDrawer {
  const unclearedFrom = year.isRunning ? year.asOf - truancy.clearingDays : year.endDay;
  let truancies = 0;
  // A letter home makes families write notes: whoever has been truant is so less often.
  const shareNow = () =>
    share * (truancies >= truancy.eventsToLetter ? truancy.shareAfterLetter : 1);
  return {
    drawAbsence: (awayFor, day) => {
      if (day > unclearedFrom && isHit(random, truancy.unclearedShare)) return "unverified";
      if (awayFor === "illness") return "excused";
      const chance = shareNow() * (awayFor === "break" ? truancy.breakFactor : 1);
      if (!isHit(random, chance)) return "excused";
      truancies += 1;
      return isHit(random, truancy.neverClearedShare) ? "unverified" : "unexcused";
    },
    drawTardy: () => {
      const category = pickWeighted(random, listTardies(shareNow()));
      if (category === "tardy_30_unexcused" || category === "partial_30_unexcused") truancies += 1;
      return category;
    },
  };
}

function listTardies(share: number): readonly (readonly [Category, number])[] {
  return [
    ["tardy", 66],
    ["tardy_30_unexcused", 45 * share],
    ["tardy_30_excused", 10],
    ["partial_30_unexcused", 18 * share],
    ["present", 4],
  ];
}
