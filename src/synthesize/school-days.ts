import { type AbsenceHabit, meanIllnessDays } from "./absence-habit.ts";
import type { ReasonDrawer } from "./absence-reasons.ts";
import type { Category } from "./attendance-codes.ts";
import type { EpochDay } from "./epoch-days.ts";
import { pickWeighted, type Random } from "./random.ts";
import type { SchoolTerm } from "./school-term.ts";
import { truthParameters } from "./truth-parameters.ts";

/** Says what happened on the school day at this position; undefined = present all day. */
export type DayDrawer = (term: SchoolTerm, index: number) => Category | undefined;

const illnessLengths = truthParameters.illnessDays.map((share, index) => [index, share] as const);

/**
 * Returns the student's days as a function to be called day after day: illness goes on, a break takes
 * the student away for adjoining days, all else is drawn anew.
 */
export function createDayDrawer(
  habit: AbsenceHabit,
  {
    random,
    planned,
    reasons,
  }: {
    readonly random: Random;
    readonly planned: ReadonlyMap<EpochDay, Category>;
    readonly reasons: ReasonDrawer;
  },
): DayDrawer {
  const isAwayForBreak = createBreakAbsence(habit, random);
  let illnessLeft = 0;
  return (term, index) => {
    const day = term.days[index] ?? 0;
    const plan = planned.size > 0 ? planned.get(day) : undefined;
    if (plan) return plan;
    if (illnessLeft > 0) {
      illnessLeft -= 1;
      return reasons.drawAbsence("illness", day);
    }
    if (isAwayForBreak(term, index)) return reasons.drawAbsence("break", day);
    const ordinary = habit.ordinary * (term.ordinary[index] ?? 1);
    const ill = ordinary + habit.illness * (term.illness[index] ?? 1);
    const draw = random();
    if (draw < ordinary) return reasons.drawAbsence("ordinary", day);
    if (draw < ill) {
      illnessLeft = pickWeighted(random, illnessLengths);
      return reasons.drawAbsence("illness", day);
    }
    return draw < ill + habit.tardy ? reasons.drawTardy() : undefined;
  };
}

// One draw for each side of a break: who stays away on a day with few planted points also stays away
// on the days with more. Dividing by the chance to be there makes the points additive.
function createBreakAbsence(habit: AbsenceHabit, random: Random) {
  let drawnWindow = -1;
  let draw = 0;
  return (term: SchoolTerm, index: number): boolean => {
    const share = term.dip[index] ?? 0;
    if (share === 0) return false;
    const window = term.dipWindow[index] ?? 0;
    if (window !== drawnWindow) {
      drawnWindow = window;
      draw = random();
    }
    const absentAnyway =
      habit.ordinary * (term.ordinary[index] ?? 1) +
      habit.illness * (term.illness[index] ?? 1) * meanIllnessDays;
    return draw < share / (1 - Math.min(0.6, absentAnyway));
  };
}
