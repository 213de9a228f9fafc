/** A date as days since 1 January 1970, UTC. */
export type EpochDay = number;

const millisecondsPerDay = 86_400_000;
const isoTexts = new Map<EpochDay, string>();
const compactTexts = new Map<EpochDay, string>();

/** Returns the day of a calendar date; month 1 = January. */
export function toEpochDay(year: number, month: number, day: number): EpochDay {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

/** Returns a date like `2025-09-30`. */
export function toIso(day: EpochDay): string {
  const known = isoTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
  isoTexts.set(day, text);
  return text;
}

/** Returns a date like `20250930`, as CALPADS writes it; no date is an empty text. */
export function toCompact(day: EpochDay | undefined): string {
  if (day === undefined) return "";
  const known = compactTexts.get(day);
  if (known !== undefined) return known;
  const text = toIso(day).replaceAll("-", "");
  compactTexts.set(day, text);
  return text;
}

/** Returns 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: EpochDay): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Returns whether the day is a Monday to Friday. */
export function isWeekday(day: EpochDay): boolean {
  const weekday = weekdayOf(day);
  return weekday > 0 && weekday < 6;
}

/** Returns the first such weekday on or after the day. */
export function weekdayOnOrAfter(day: EpochDay, weekday: number): EpochDay {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** Returns the weekday on or before the day. */
export function weekdayOnOrBefore(day: EpochDay, weekday: number): EpochDay {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** Returns how many of the days, which are in order, lie before this one. */
export function countBefore(days: readonly EpochDay[], day: EpochDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
