import { makeCompulsoryAge } from "./compulsory-age.ts";
import { addDays } from "./dates.ts";
import type { DayRecord } from "./day-records.ts";
import { add, type Fraction, isGreater, roundToHundredths, zero } from "./fraction.ts";
import { groupBy } from "./group-by.ts";
import type { Policy } from "./policy.ts";
import type { SisStay } from "./sis-stays.ts";
import type { StudentYear } from "./year-of-students.ts";

/** What a student's days in one district come to. */
export type Truancy = {
  readonly student: string;
  readonly district: string;
  readonly isTruant: boolean;
  readonly isHabitual: boolean;
  readonly isChronic: boolean;
};

/** The truancy of every student and district with SIS days, all schools of the district together. */
export function listTruancies(year: StudentYear, policy: Policy): readonly Truancy[] {
  const places = groupBy(year.stays ?? [], ({ student, district }) => `${student}|${district}`);
  return [...places.values()].flatMap((stays) => {
    const [first] = stays;
    return first === undefined ? [] : [toTruancy(first, stays, year, policy)];
  });
}

function toTruancy(
  { student, district }: SisStay,
  stays: readonly SisStay[],
  year: StudentYear,
  policy: Policy,
): Truancy {
  const events = listEvents(student, stays, year, policy);
  const expected = stays.reduce((sum, { dates }) => sum + dates.size, 0);
  const unexcused = roundToHundredths([...events.values()].reduce(add, zero));
  const { top, bottom } = policy.chronicTruantThreshold;
  return {
    student,
    district,
    isTruant: events.size >= policy.truancyEvents,
    isHabitual: events.size >= policy.habitualEvents && hadConference(student, year),
    isChronic: unexcused > 0 && BigInt(unexcused) * bottom >= BigInt(100 * expected) * top,
  };
}

/** Dates of events to the part of that day missed without excuse (0 for a late arrival), the largest of all schools. */
function listEvents(
  student: string,
  stays: readonly SisStay[],
  year: StudentYear,
  policy: Policy,
): ReadonlyMap<string, Fraction> {
  const isOfAge = makeCompulsoryAge(year.demographics.birthDateOf(student), policy);
  const events = new Map<string, Fraction>();
  for (const { dates, recordOf } of stays) {
    for (const date of [...dates].filter(isOfAge)) {
      const record = recordOf(date);
      if (record === undefined || !isEvent(record, date, year, policy)) continue;
      const before = events.get(date) ?? zero;
      events.set(date, isGreater(record.missed, before) ? record.missed : before);
    }
  }
  return events;
}

function isEvent(
  { category, hours }: DayRecord,
  date: string,
  { status }: StudentYear,
  policy: Policy,
): boolean {
  if (category === "partial_30_unexcused" || category === "tardy_30_unexcused") return true;
  const isCleared = status.isFinished || addDays(date, policy.clearingDays) <= status.asOf;
  const isUnexcused = category === "unexcused" || (category === "unverified" && isCleared);
  return isUnexcused && (hours === undefined || isGreater(hours, policy.partialHours));
}

function hadConference(student: string, { conferences, status }: StudentYear): boolean {
  const dates = conferences?.get(student) ?? [];
  return dates.some((date) => status.isFinished || date <= status.asOf);
}
