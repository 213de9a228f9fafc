import { leavingRiskOf } from "./leaving-risk.ts";
import { pickWeighted } from "./random.ts";
import type { Setting, StudentYear } from "./story.ts";

/** How a stay ends and how the student goes on. */
export interface Exit {
  readonly exitReason: string;
  readonly completion?: string;
  readonly next: StudentYear["next"];
  /** In the same grade again next year. */
  readonly repeats?: boolean;
}

type Weighted = readonly (readonly [Exit, number])[];

/** Returns how the year ends; weights are percent of the students of that age. */
export function drawYearEnd(setting: Setting): Exit {
  const { grade } = setting.standing;
  if (grade === 12) return pickWeighted(setting.random, listSeniorExits(setting));
  return pickWeighted(setting.random, grade >= 8 ? listTeenExits(setting) : youngExits);
}

/** Returns why the student left in the middle of the year. */
export function drawMidYearExit(setting: Setting): Exit {
  const { grade } = setting.standing;
  if (grade < 7) return pickWeighted(setting.random, midYearYoung);
  const risk = riskIn(setting) * (grade >= 9 ? 1 : 0.5);
  return pickWeighted(setting.random, [
    ...midYearTransfers,
    [leaves("E140"), 7 * risk],
    [leaves("E400"), 5 * risk],
    [leaves("E300"), 0.8 * risk],
    [leaves("T165"), 2 * risk],
    [leaves("T370"), 0.8 * risk],
    [leaves("T380"), 0.3 * risk],
    ...(grade >= 9 ? [[leaves("T167"), 4] as const] : []),
    ...(grade >= 11 ? listLateExits(risk) : []),
  ]);
}

const promoted: Exit = { exitReason: "E155", next: "stays" };
const again: Exit = { ...promoted, repeats: true };

// Over the summer families move: some are not known to be gone until autumn, and a few never.
const youngExits: Weighted = [
  [promoted, 95.3],
  [leaves("E155"), 1.7],
  [leaves("T160"), 1.5],
  [leaves("T180"), 0.3],
  [leaves("T200"), 0.3],
  [leaves("T240"), 0.2],
  [{ exitReason: "E155", next: "goes away" }, 0.3],
  [again, 0.4],
];

function listTeenExits(setting: Setting): Weighted {
  const risk = riskIn(setting) * (setting.standing.grade >= 9 ? 1 : 0.5);
  return [
    [promoted, 95.4],
    [{ exitReason: "E150", next: "stays" }, 0.15],
    [leaves("E155"), 0.3],
    [leaves("T160"), 0.9],
    [leaves("T180"), 0.3],
    [leaves("T200"), 0.35],
    [leaves("T240"), 0.25],
    [{ exitReason: "E155", next: "goes away" }, 0.3],
    [again, 0.6 * risk],
    [leaves("E140"), 0.3 * risk],
    [leaves("E400"), 0.25 * risk],
    [leaves("T260"), setting.standing.grade === 11 ? 0.4 * risk : 0],
  ];
}

// Grade 12: completers by status, a fifth year, and those who stop coming.
function listSeniorExits(setting: Setting): Weighted {
  const risk = riskIn(setting);
  const hasDisability = setting.student.circumstances.disabilityStart !== undefined;
  return [
    [completes("100"), 93],
    [completes("120"), hasDisability ? 6 : 0],
    [completes("320"), 0.2 * risk],
    [completes("330"), 0.25 * risk],
    [completes("360"), 1.4 * risk],
    [again, 2.1 * risk],
    [leaves("E140"), 0.8 * risk],
    [leaves("E400"), 0.7 * risk],
    [leaves("T260"), 0.3 * risk],
  ];
}

const midYearTransfers: Weighted = [
  [leaves("T160"), 66],
  [leaves("T180"), 6],
  [leaves("T200"), 8],
  [leaves("T240"), 5],
  [leaves("E410"), 0.6],
];

const midYearYoung: Weighted = [...midYearTransfers, [leaves("E450"), 3], [leaves("E400"), 1]];

function listLateExits(risk: number): Weighted {
  return [
    [completes("100"), 12],
    [completes("320"), 1 * risk],
    [completes("330"), 0.8 * risk],
    [leaves("T260"), 2.5 * risk],
    [leaves("T280"), 0.6],
  ];
}

function riskIn({ student, standing, year }: Setting): number {
  return leavingRiskOf(student, standing, year);
}

function leaves(exitReason: string): Exit {
  return { exitReason, next: "leaves" };
}

function completes(completion: string): Exit {
  return { exitReason: "E230", completion, next: "leaves" };
}
