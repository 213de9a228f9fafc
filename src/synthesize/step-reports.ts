import type { EpochDay } from "./epoch-days.ts";
import { integerBetween, isHit, pickWeighted, type Random } from "./random.ts";

/** What staff write down about a step. */
export interface StepReport {
  readonly outcome: string;
  readonly status: "completed" | "missed" | "scheduled" | "overdue";
  readonly staffRole: string;
  /** What keeps the student from school; empty while nobody has asked. */
  readonly barrier: string;
  readonly hasDocument: boolean;
  readonly dueDay?: EpochDay;
}

type Choices = readonly (readonly [string, number])[];

interface Kind {
  readonly staff: Choices;
  readonly outcomes: Choices;
  readonly missed: string;
  readonly missedShare: number;
  readonly documentShare: number;
}

const barriers: Choices = [
  ["barriers", 42],
  ["aversion", 18],
  ["disengagement", 27],
  ["misconceptions", 13],
];
const followUpDays = 30;
const overdueShare = 0.05;

const letter: Kind = {
  staff: [["attendance clerk", 1]],
  outcomes: [
    ["mailed", 80],
    ["e-mailed", 20],
  ],
  missed: "returned undelivered",
  missedShare: 0.04,
  documentShare: 0.95,
};
const phoneCall: Kind = {
  staff: [
    ["attendance clerk", 3],
    ["teacher", 2],
    ["counselor", 1],
  ],
  outcomes: [
    ["reached family", 75],
    ["left message", 25],
  ],
  missed: "no working number",
  missedShare: 0.08,
  documentShare: 0.5,
};
const homeVisit: Kind = {
  staff: [
    ["attendance liaison", 3],
    ["social worker", 1],
  ],
  outcomes: [
    ["met family", 70],
    ["family moved", 5],
    ["linked to services", 25],
  ],
  missed: "nobody home",
  missedShare: 0.22,
  documentShare: 0.7,
};
const meeting: Kind = {
  staff: [
    ["assistant principal", 5],
    ["counselor", 2],
    ["attendance liaison", 2],
  ],
  outcomes: [
    ["plan agreed", 70],
    ["plan agreed and linked to services", 22],
    ["referred to next step", 8],
  ],
  missed: "family did not come",
  missedShare: 0.14,
  documentShare: 0.86,
};
const board: Kind = { ...meeting, staff: [["district attendance administrator", 1]] };
const kinds: ReadonlyMap<string, Kind> = new Map([
  ["phone_call", phoneCall],
  ["home_visit", homeVisit],
  ["conference", meeting],
  ["pre_sart", meeting],
  ["sart", meeting],
  ["mediation", board],
  ["pre_sarb", board],
  ["sarb", board],
]);

/** Returns a function that reports the steps of one student, whose barrier is mostly the same. */
export function createStepWriter(
  random: Random,
): (step: string, at: { readonly day: EpochDay; readonly asOf: EpochDay }) => StepReport {
  const usual = pickWeighted(random, barriers);
  return (step, { day, asOf }) => {
    const kind = kinds.get(step) ?? letter;
    const staffRole = pickWeighted(random, kind.staff);
    const barrier =
      kind === letter ? "" : isHit(random, 0.8) ? usual : pickWeighted(random, barriers);
    const plan = { staffRole, barrier: "", hasDocument: false, outcome: "", dueDay: day };
    if (day > asOf) return { ...plan, status: "scheduled" };
    if (isHit(random, overdueShare)) return { ...plan, status: "overdue" };
    if (isHit(random, kind.missedShare)) {
      const dueDay = day + integerBetween(random, 5, 15);
      return { ...plan, outcome: kind.missed, status: "missed", dueDay };
    }
    const hasDocument = isHit(random, kind.documentShare);
    const outcome = pickWeighted(random, kind.outcomes);
    const dueDay = kind === letter ? undefined : day + followUpDays;
    return { staffRole, barrier, hasDocument, outcome, status: "completed", dueDay };
  };
}
