import { type CsvRow, cell } from "./csv.ts";

export type Calendar = {
  /** Is the date a school day for this school (7 digits) and track (empty: none)? */
  readonly isInstructional: (school: string, track: string, date: string) => boolean;
  /** Is it one for the school on any track or on none? */
  readonly isInstructionalOnAnyTrack: (school: string, date: string) => boolean;
  /** Every date the calendar names, in order. */
  readonly dates: readonly string[];
  /** The school days of a school on a track, in order. */
  readonly daysOf: (school: string, track: string) => readonly string[];
};

/** The calendar of a year; the most specific row wins, a date without a row is not instructional. */
export function makeCalendar(rows: readonly CsvRow[]): Calendar {
  const dayTypes = new Map<string, string>();
  const tracks = new Set([""]);
  for (const row of rows) {
    const school = cell(row, "school_code").slice(-7);
    tracks.add(cell(row, "track"));
    dayTypes.set(`${school}|${cell(row, "track")}|${cell(row, "date")}`, cell(row, "day_type"));
  }
  const isInstructional = (school: string, track: string, date: string): boolean => {
    for (const [place, course] of [
      [school, track],
      ["*", track],
      [school, ""],
      ["*", ""],
    ]) {
      const dayType = dayTypes.get(`${place}|${course}|${date}`);
      if (dayType !== undefined) return dayType === "instructional";
    }
    return false;
  };
  const dates = [...new Set(rows.map((row) => cell(row, "date")))].sort();
  const known = new Map<string, readonly string[]>();
  const daysOf = (school: string, track: string): readonly string[] => {
    const days =
      known.get(`${school}|${track}`) ??
      dates.filter((date) => isInstructional(school, track, date));
    known.set(`${school}|${track}`, days);
    return days;
  };
  return {
    isInstructional,
    isInstructionalOnAnyTrack: (school, date) =>
      [...tracks].some((track) => isInstructional(school, track, date)),
    dates,
    daysOf,
  };
}
