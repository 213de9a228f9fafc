import { type AbsenceHabit, meanIllnessDays } from "./absence-habit.ts";
import type { Category } from "./attendance-codes.ts";
import type { EpochDay } from "./epoch-days.ts";
import { pickWeighted, type Random } from "./random.ts";
import type { SchoolTerm } from "./school-term.ts";
import { truthParameters } from "./truth-parameters.ts";

/** Says what happened on the school day at this position; undefined = present all day. */
export type DayDrawer = (term: SchoolTerm, index: number) => Category | undefined;

const dipReasons: readonly (readonly [Category, number])[] = [
  ["unexcused", 5],
  ["excused", 3],
  ["unverified", 2],
];
const tardies: readonly (readonly [Category, number])[] = [
  ["tardy", 62],
  ["tardy_30_unexcused", 18],
  ["tardy_30_excused", 10],
  ["partial_30_unexcused", 6],
  ["present", 4],
];
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
  }: { readonly random: Random; readonly planned: ReadonlyMap<EpochDay, Category> },
): DayDrawer {
  const isAwayForBreak = createBreakAbsence(habit, random);
  let illnessLeft = 0;
  return (term, index) => {
    const plan = planned.size > 0 ? planned.get(term.days[index] ?? 0) : undefined;
    if (plan) return plan;
    if (illnessLeft > 0) {
      illnessLeft -= 1;
      return "excused";
    }
    if (isAwayForBreak(term, index)) return pickWeighted(random, dipReasons);
    const ordinary = habit.ordinary * (term.ordinary[index] ?? 1);
    const ill = ordinary + habit.illness * (term.illness[index] ?? 1);
    const draw = random();
    if (draw < ordinary) return pickWeighted(random, habit.reasons);
    if (draw < ill) {
      illnessLeft = pickWeighted(random, illnessLengths);
      return "excused";
    }
    return draw < ill + habit.tardy ? pickWeighted(random, tardies) : undefined;
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
