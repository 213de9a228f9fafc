import type { Calendar } from "./calendar.ts";
import type { DayRecord } from "./day-records.ts";
import type { Enrollment } from "./enrollments.ts";
import { add, roundToHundredths, zero } from "./fraction.ts";
import type { YearFiles } from "./read-folder.ts";
import { reasonOf, type StudentDays } from "./student-days.ts";

/** A student's time at one school by calendar and absences: each school day once, exempt enrollments not. */
export type SisStay = {
  readonly student: string;
  readonly district: string;
  readonly school: string;
  readonly dates: ReadonlySet<string>;
  readonly recordOf: (date: string) => DayRecord | undefined;
};

/** Does a year have calendar and absence rows, so that days can be counted one by one? */
export function hasSisDays(year: YearFiles): boolean {
  return ["calendar", "absences"].every((kind) => (year.sis.get(kind) ?? []).length > 0);
}

/** The stays of some enrollments: the instructional days in the calendar of each, joined by student and school. */
export function listStays(
  calendar: Calendar,
  enrollments: readonly Enrollment[],
  records: ReadonlyMap<string, DayRecord>,
): readonly SisStay[] {
  const stays = new Map<string, SisStay & { readonly dates: Set<string> }>();
  for (const { student, district, school, track, isExempt, firstDay, lastDay } of enrollments) {
    if (isExempt) continue;
    const place = `${student}@${school}`;
    const recordOf = (date: string) => records.get(`${place}@${date}`);
    const stay = stays.get(place) ?? { student, district, school, dates: new Set(), recordOf };
    for (const date of calendar.daysOf(school, track))
      if (firstDay <= date && date <= lastDay) stay.dates.add(date);
    stays.set(place, stay);
  }
  return [...stays.values()];
}

/** The days of a stay (all, or those that `isCounted`), in hundredths; each sum is rounded half-up. */
export function countStay(
  { student, school, dates, recordOf }: SisStay,
  isCounted: (date: string) => boolean = () => true,
): StudentDays {
  const counted = [...dates].filter(isCounted);
  const records = counted.flatMap((date) => recordOf(date) ?? []);
  const missed = (isAsked: (record: DayRecord) => boolean) =>
    roundToHundredths(
      records
        .filter(isAsked)
        .map((record) => record.missed)
        .reduce(add, zero),
    );
  const missedFor = (reason: string) => missed(({ category }) => reasonOf(category) === reason);
  const expected = counted.length * 100;
  const absent = missed(() => true);
  return {
    student,
    school,
    expected,
    attended: expected - absent,
    absent,
    reasons: {
      excused: missedFor("excused"),
      unexcused: missedFor("unexcused"),
      suspension: missedFor("suspension"),
      study: missedFor("study"),
    },
  };
}
