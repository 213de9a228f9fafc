import { shiftDate } from "./dates.ts";
import type { Attitude, EnrollmentPlan, YearContext } from "./enrollment-plan.ts";

/** One student at one school in a year: the enrollments there and the school days they cover. */
export type Stay = {
  readonly enrollments: readonly EnrollmentPlan[];
  readonly first: EnrollmentPlan;
  readonly days: readonly string[];
};

/** The stays of a year; `days` leaves tracks aside and, in a current year, ends at as-of. */
export function listStays(
  { plan, year, calendar }: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly Stay[] {
  const byPlace = new Map<string, EnrollmentPlan[]>();
  for (const enrollment of enrollments) {
    const place = `${enrollment.person.ssid} ${enrollment.school}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), enrollment]);
  }
  return [...byPlace.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const isCovered = (date: string) =>
      own.some(({ entry, exit }) => {
        const last = exit === "" || plan.isExitInclusive ? exit : shiftDate(exit, -1);
        return entry <= date && (last === "" || date <= last);
      });
    const isPast = (date: string) => !year.isCurrent || date <= calendar.asOf;
    const days = calendar.daysOf(first.school).filter((date) => isCovered(date) && isPast(date));
    return [{ enrollments: own, first, days }];
  });
}

/** Whole days missed of so many expected. */
export function daysMissed(attitude: Attitude, expected: number): number {
  const tenth = Math.ceil(expected / 10);
  const byAttitude: Record<Attitude, number> = {
    none: 0,
    few: Math.floor(expected * 0.03),
    below: Math.max(0, tenth - 1),
    tie: tenth,
    high: Math.min(expected, Math.ceil(expected * 0.2)),
    all: expected,
  };
  return byAttitude[attitude];
}

/** Does a clean year with this attitude end chronically absent? */
export function attendanceIsChronic(attitude: Attitude): boolean {
  return attitude === "tie" || attitude === "high";
}
