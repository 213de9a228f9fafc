import type { AttendanceDay } from "../../contracts/published/attendance-by-day.ts";
import type { SchoolBreak } from "../../contracts/published/breaks.ts";
import type { Edition } from "../../contracts/published/edition.ts";

/** What a weekday of a school year is. */
export type DayKind = "taught" | "hidden" | "break" | "closure" | "coming" | "none";

/** A weekday of a school year. */
export interface CalendarDay {
  readonly date: string;
  /** 1 for Monday. */
  readonly weekday: number;
  /** Weeks since the first one of the year. */
  readonly week: number;
  readonly kind: DayKind;
  readonly day: AttendanceDay | undefined;
  /** Name of the break or closure, or of the break it is near. */
  readonly name: string | undefined;
  readonly isNewest: boolean;
  /** Taught while most schools had the day off. */
  readonly isSome: boolean;
}

const dayLength = 86_400_000;
const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
const weekdayOf = (time: number): number => new Date(time).getUTCDay() || 7;

/** Returns the weekdays of a school year in order; Saturdays and Sundays only where one is taught. */
export function schoolDays(
  { days, breaks }: { days: readonly AttendanceDay[]; breaks: readonly SchoolBreak[] },
  { as_of }: Pick<Edition, "as_of">,
): CalendarDay[] {
  const dates = [
    ...days.map((day) => day.calendar_date),
    ...breaks.flatMap((row) => [row.before_end ?? [], row.after_start ?? []].flat()),
  ].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const taught = new Map(days.map((day) => [day.calendar_date, day]));
  const start = toTime(first) - (weekdayOf(toTime(first)) - 1) * dayLength;
  const length = Math.round((toTime(last) - start) / dayLength) + 1;
  return Array.from({ length }, (_, i) => start + i * dayLength)
    .filter((time) => weekdayOf(time) <= 5 || taught.has(toDate(time)))
    .map((time) => {
      const date = toDate(time);
      const day = taught.get(date);
      const off = breaks.find((row) => isOff(row, date));
      const near = breaks.find((row) => row.break_id === day?.break_id);
      return {
        ...{
          date,
          day,
          weekday: weekdayOf(time),
          isNewest: date === as_of,
          isSome: Boolean(day && off),
        },
        week: Math.floor((time - start) / (7 * dayLength)),
        kind: kindOf(date, day, off, { first, as_of }),
        name: day ? near?.break_name : off?.break_name,
      };
    });
}

function isOff({ first_day_off, last_day_off }: SchoolBreak, date: string): boolean {
  if (first_day_off === null || last_day_off === null) return false;
  return date >= first_day_off && date <= last_day_off;
}

function kindOf(
  date: string,
  day: AttendanceDay | undefined,
  off: SchoolBreak | undefined,
  { first, as_of }: { first: string; as_of: string | null },
): DayKind {
  if (day) return day.absence_rate === null ? "hidden" : "taught";
  if (off) return off.break_type === "closure" ? "closure" : "break";
  return as_of !== null && date > as_of && date >= first ? "coming" : "none";
}
