import type { Random } from "./random.ts";

/** A row of calendar.csv; `school` is `*` or 7 digits, an empty track means every track. */
export type CalendarRow = {
  readonly school: string;
  readonly date: string;
  readonly dayType: string;
  readonly event: string;
  readonly track: string;
};

/** A weekday of the calendar that all schools start from. */
export type BaseDay = { readonly date: string; readonly dayType: string; readonly event: string };

/** The dates on which one school is shut or open against the base. */
export type SchoolExceptions = {
  readonly school: string;
  readonly shut: readonly string[];
  readonly open: readonly string[];
};

/** The base as `*` rows, or written out for every school. */
export function baseRows(
  random: Random,
  base: readonly BaseDay[],
  exceptions: readonly SchoolExceptions[],
): readonly CalendarRow[] {
  if (random.chance(0.7)) return base.map((day) => ({ ...day, school: "*", track: "" }));
  return exceptions.flatMap(({ school, shut, open }) =>
    base
      .filter(({ date }) => !shut.includes(date) && !open.includes(date))
      .map((day) => ({ ...day, school, track: "" })),
  );
}

/** Closures and extra days of single schools. */
export function exceptionRows(
  random: Random,
  exceptions: readonly SchoolExceptions[],
): readonly CalendarRow[] {
  return exceptions.flatMap(({ school, shut, open }) => [
    ...shut.map((date) => ({
      school,
      date,
      dayType: random.pick(["closure", "staff_day", "holiday"]),
      event: "",
      track: "",
    })),
    ...open.map((date) => ({ school, date, dayType: "instructional", event: "", track: "" })),
  ]);
}

/** Track A is off for three weeks, B has extra days; a `*` row shuts track A where its own row does not open it. */
export function trackRows(
  random: Random,
  tracked: readonly string[],
  changeable: readonly string[],
  extraDays: readonly string[],
): readonly CalendarRow[] {
  const start = random.integer(2, Math.max(2, changeable.length - 20));
  const off = changeable.slice(start, start + 15);
  const shutForA = random.shuffle(changeable.filter((date) => !off.includes(date))).slice(0, 8);
  const row = (school: string, track: string, dayType: string) => (date: string) => ({
    school,
    date,
    dayType,
    event: "",
    track,
  });
  return tracked.flatMap((school, at) => [
    ...off.map(row(school, "A", "break")),
    ...[...off.slice(0, 3), ...extraDays].map(row(school, "B", "instructional")),
    ...(at === 0 ? shutForA.map(row("*", "A", "holiday")) : []),
    ...(at === 0 ? shutForA.slice(0, 2).map(row(school, "A", "instructional")) : []),
  ]);
}
