import type { EpochDay } from "./epoch-days.ts";
import type { CalendarDay, SchoolCalendar } from "./school-calendar.ts";

/** A day's place beside a break: -1 is the last day before it, 1 the first day after. */
export interface BreakPosition {
  readonly day: EpochDay;
  readonly breakName: string;
  /** Counts the breaks of the year from 0, the year's start. */
  readonly breakIndex: number;
  readonly position: number;
}

interface SchoolBreak {
  readonly name: string;
  /** Instructional days of the year before the break. */
  readonly daysBefore: number;
}

const reach = 3;
const fewestDaysBetween = 2;

/**
 * Returns the days within three instructional days of a break (measures.md 4): closures are left out
 * first, breaks fewer than two school days apart are one, and a day beside two breaks belongs to the
 * nearer, or else to the later.
 */
export function listBreakPositions(calendar: SchoolCalendar): readonly BreakPosition[] {
  const breaks = listBreaks(calendar);
  return calendar.instructionalDays.flatMap((day, index) => {
    const place = findPlace(breaks, index);
    return place ? [{ day, ...place }] : [];
  });
}

function listBreaks(calendar: SchoolCalendar): readonly SchoolBreak[] {
  const found: SchoolBreak[] = [{ name: "Year Start", daysBefore: 0 }];
  const weekdays = calendar.weekdays.filter((row) => row.dayType !== "closure");
  const firstDay = weekdays.findIndex((row) => row.dayType === "instructional");
  let daysBefore = 0;
  for (const [index, row] of weekdays.entries()) {
    if (row.dayType === "instructional") daysBefore += 1;
    else if (index > firstDay && isFirstDayOff(weekdays, index)) {
      const last = found.at(-1);
      const joins = found.length > 1 && last && daysBefore - last.daysBefore < fewestDaysBetween;
      if (!joins) found.push({ name: row.event, daysBefore });
    }
  }
  return [...found, { name: "Year End", daysBefore }];
}

function isFirstDayOff(weekdays: readonly CalendarDay[], index: number): boolean {
  return weekdays[index - 1]?.dayType === "instructional";
}

function findPlace(
  breaks: readonly SchoolBreak[],
  index: number,
): Omit<BreakPosition, "day"> | undefined {
  const nextIndex = breaks.findIndex((one) => one.daysBefore > index);
  const next = breaks[nextIndex];
  const last = breaks[nextIndex - 1];
  const after = last ? index - last.daysBefore + 1 : Number.POSITIVE_INFINITY;
  const before = next ? next.daysBefore - index : Number.POSITIVE_INFINITY;
  if (Math.min(after, before) > reach) return undefined;
  return next && before <= after
    ? { breakName: next.name, breakIndex: nextIndex, position: -before }
    : { breakName: last?.name ?? "", breakIndex: nextIndex - 1, position: after };
}
