import { type EpochDay, toEpochDay, toIso } from "./epoch-days.ts";
import type { SchoolYear } from "./school-years.ts";
import type { School, SchoolPlan } from "./schools.ts";
import { truthParameters } from "./truth-parameters.ts";

/** What is planted at a school, on the log scale of the chance to be absent. */
export interface SchoolChange {
  /** The same in every year. */
  readonly always: number;
  /** From each year to the next, counted back from the running one. */
  readonly perYear: number;
  /** From a day of the running year on. */
  readonly step: number;
  readonly stepMonth: number;
}

const everyEighth = 8;

/** Returns what is planted at the school; undefined for most. */
export function findSchoolChange(school: School): SchoolChange | undefined {
  return truthParameters.schoolChanges.find(
    ({ kind, order }) => kind === school.kind && order === school.order % everyEighth,
  );
}

/** Returns the effect of what is planted on a year as a whole. */
export function effectOfChange(change: SchoolChange | undefined, year: SchoolYear): number {
  return change ? change.always - change.perYear * (year.yearsAgo - 1) : 0;
}

/** Returns the effect on one day of what is planted besides. */
export function stepOn(
  change: SchoolChange | undefined,
  { day, year }: { readonly day: EpochDay; readonly year: SchoolYear },
): number {
  return change && year.isRunning && day >= stepDayOf(change, year) ? change.step : 0;
}

/** Returns the lines of school_changes.csv, the header first: the schools that differ on purpose. */
export function listSchoolChangeLines(
  plan: SchoolPlan,
  years: readonly SchoolYear[],
): readonly string[] {
  const running = years.at(-1);
  return [
    "school_code,always,per_year,step,step_from",
    ...plan.all.flatMap((school) => {
      const change = findSchoolChange(school);
      if (!change || !running) return [];
      const from = change.step === 0 ? "" : toIso(stepDayOf(change, running));
      return [[school.code, change.always, change.perYear, change.step, from].join(",")];
    }),
  ];
}

function stepDayOf({ stepMonth }: SchoolChange, year: SchoolYear): EpochDay {
  return toEpochDay(year.springYear - (stepMonth >= 7 ? 1 : 0), stepMonth, 1);
}
