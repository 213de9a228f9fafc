import type { Exception } from "./attend.ts";
import { absentCategories } from "./attendance-codes.ts";
import type { SchoolYear } from "./school-years.ts";
import { listTruancyEvents } from "./truancy-events.ts";

/** A step that the district's rules ask for, and the absence that brought it about. */
export interface StepDue {
  readonly step: string;
  readonly cause: Exception;
  /** How often the step is taken when it is due. */
  readonly share: number;
  /** Is taken only if the step of this name was. */
  readonly after?: string;
}

interface Rung {
  readonly step: string;
  readonly at: number;
  readonly share: number;
  readonly after?: string;
}

const byTruancies: readonly Rung[] = [
  { step: "letter_1", at: 3, share: 0.94 },
  { step: "letter_2", at: 5, share: 0.92, after: "letter_1" },
  { step: "pre_sart", at: 5, share: 0.75, after: "letter_1" },
  { step: "letter_3", at: 7, share: 0.92, after: "letter_2" },
  { step: "sart", at: 7, share: 0.8, after: "letter_2" },
  { step: "mediation", at: 9, share: 0.65, after: "sart" },
  { step: "pre_sarb", at: 11, share: 0.7, after: "sart" },
  { step: "sarb", at: 13, share: 0.7, after: "pre_sarb" },
];

// Whatever the reason: the protocol's bands of 8, 16 and 25 absences.
const byAbsences: readonly Rung[] = [
  { step: "phone_call", at: 8, share: 0.45 },
  { step: "home_visit", at: 16, share: 0.3 },
  { step: "conference", at: 25, share: 0.45 },
];

/** Returns the steps that a student's year asks for, in order of time. */
export function listStepsDue(
  exceptions: readonly Exception[],
  year: SchoolYear,
): readonly StepDue[] {
  const absences = exceptions
    .filter(({ category }) => absentCategories.has(category))
    .toSorted((one, other) => one.day - other.day);
  return [
    ...climb(byTruancies, listTruancyEvents(exceptions, year)),
    ...climb(byAbsences, absences),
  ];
}

function climb(rungs: readonly Rung[], events: readonly Exception[]): readonly StepDue[] {
  return rungs.flatMap(({ at, ...rung }) => {
    const cause = events[at - 1];
    return cause ? [{ ...rung, cause }] : [];
  });
}
