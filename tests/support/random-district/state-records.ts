import { groupBy } from "../oracle/group-by.ts";
import { listStays, type Stay } from "./attendance-plan.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { drawStas, type StasCounts, type StasPlan } from "./stas-plan.ts";

/** A student's days at a school as the state's system holds them, in hundredths of a day. */
export type StateRecord = {
  readonly stay: EnrollmentPlan;
  readonly expected: number;
  readonly attended: number;
  readonly suspendedOut: number;
  readonly suspendedIn: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly study: number;
};

/** What the state's system holds of a year: the STAS records that stand, or ones drawn where no STAS is written. */
export function stateRecords(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
  stas: readonly StasPlan[],
): readonly StateRecord[] {
  const plans = context.year.hasStas ? stas : drawStas(context, listStays(context, enrollments));
  const byPlace = groupBy(plans, placeOf);
  return [...byPlace.values()].flatMap((same) => {
    if (same.some(({ transaction }) => transaction === "D")) return [];
    const standing = same.find(({ transaction }) => transaction === "R") ?? same[0];
    if (standing?.counts === undefined || standing.isExempt) return [];
    return [toRecord(standing, standing.counts)];
  });
}

/** Days absent for any reason. */
export function daysAbsent({ suspendedOut, excused, unexcused, study }: StateRecord): number {
  return suspendedOut + excused + unexcused + study;
}

/** Student and school of a stay, as text. */
export function placeOf({ stay }: { readonly stay: Stay["first"] }): string {
  return `${stay.person.ssid} ${stay.school}`;
}

function toRecord({ stay, isCurrentLayout }: StasPlan, counts: StasCounts): StateRecord {
  const study = isCurrentLayout ? counts.studyNotEarning + counts.studyEarning : 0;
  return {
    stay,
    expected: counts.expectedInPerson + study,
    attended: counts.attendedInPerson + counts.studyEarning,
    suspendedOut: counts.suspendedOut,
    suspendedIn: counts.suspendedIn,
    excused: counts.excused,
    unexcused: counts.unexcused,
    study: counts.studyNotEarning,
  };
}
