import type { Stay } from "./enrollment.ts";
import type { EpochDay } from "./epoch-days.ts";
import { drawYearEnd, type Exit } from "./exits.ts";
import { isHit } from "./random.ts";
import type { School } from "./schools.ts";
import { lastDayOf, type Setting, type StudentYear } from "./story.ts";

/** Returns the year with a last stay at the school, from the entry day to the year's end. */
export function toYearEnd(
  setting: Setting,
  last: {
    readonly school: School;
    readonly entryDay: EpochDay;
    readonly before?: readonly Stay[];
    readonly isExempt?: boolean;
  },
): StudentYear {
  const { school, entryDay, before = [], isExempt } = last;
  const { standing } = setting;
  const exit = asPromotion(drawYearEnd(setting), setting, school);
  const { exitReason, completion } = exit;
  const exitDay = lastDayOf(setting, school);
  const stay = { school, entryDay, exitDay, exitReason, completion, isExempt };
  const grade = exit.repeats ? standing.grade - 1 : standing.grade;
  return { stays: [...before, stay], standing: { ...standing, grade }, next: exit.next };
}

// Whoever finishes a school's highest grade is promoted from it: 480 within the public schools of
// California, 485 out of them.
function asPromotion(exit: Exit, { standing, random }: Setting, school: School): Exit {
  const isLastGrade = standing.grade >= 0 && standing.grade === school.highestGrade;
  if (!isLastGrade || standing.grade === 12 || exit.repeats) return exit;
  const isPlain = exit.exitReason === "E155";
  if (!isPlain) return exit;
  const leavesState = exit.next === "leaves" && isHit(random, 0.15);
  return { ...exit, exitReason: "E230", completion: leavesState ? "485" : "480" };
}
