import type { Stay } from "./enrollment.ts";
import type { EpochDay } from "./epoch-days.ts";
import { pickWeighted, type Random } from "./random.ts";
import type { School } from "./schools.ts";
import { lastDayOf, type Setting, type StudentYear } from "./story.ts";

interface Ending {
  readonly exitReason: string;
  readonly completion?: string;
  readonly next: StudentYear["next"];
  readonly repeats?: boolean;
}

const promoted: Ending = { exitReason: "E155", next: "stays" };

// Grade 12: completers by status, a fifth year, and those who stop coming.
const seniorEndings: readonly (readonly [Ending, number])[] = [
  [{ exitReason: "E230", completion: "100", next: "leaves" }, 88],
  [{ exitReason: "E230", completion: "120", next: "leaves" }, 1],
  [{ exitReason: "E230", completion: "330", next: "leaves" }, 0.5],
  [{ exitReason: "E230", completion: "360", next: "leaves" }, 3],
  [{ exitReason: "E155", next: "stays", repeats: true }, 4],
  [{ exitReason: "E140", next: "leaves" }, 1.5],
  [{ exitReason: "E400", next: "leaves" }, 2],
];

// Over the summer families move: most are not known to be gone until autumn.
const endings: readonly (readonly [Ending, number])[] = [
  [promoted, 95.4],
  [{ exitReason: "E155", next: "leaves" }, 2.8],
  [{ exitReason: "T160", next: "leaves" }, 0.8],
  [{ exitReason: "T180", next: "leaves" }, 0.2],
  [{ exitReason: "E155", next: "goes away" }, 0.3],
  [{ exitReason: "E155", next: "stays", repeats: true }, 0.5],
];

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
  const { standing, random } = setting;
  const ending = drawEnding(random, standing.grade);
  const { exitReason, completion } = ending;
  const exitDay = lastDayOf(setting, school);
  const stay = { school, entryDay, exitDay, exitReason, completion, isExempt };
  const grade = ending.repeats ? standing.grade - 1 : standing.grade;
  return { stays: [...before, stay], standing: { ...standing, grade }, next: ending.next };
}

/** Returns why a student left in the middle of the year. */
export function drawExitReason(random: Random, grade: number): string {
  const isSecondary = grade >= 7;
  return pickWeighted(random, [
    ["T160", 72],
    ["T180", 6],
    ["T200", 8],
    ["T240", 5],
    ["E450", isSecondary ? 0 : 3],
    ["E410", 1],
    ["E140", isSecondary ? 8 : 0],
    ["E400", isSecondary ? 6 : 1],
    ["E300", isSecondary ? 1 : 0],
    ["T167", grade >= 9 ? 3 : 0],
  ]);
}

function drawEnding(random: Random, grade: number): Ending {
  if (grade === 12) return pickWeighted(random, seniorEndings);
  return pickWeighted(random, endings);
}
