import { type Calendar, makeCalendar } from "./calendar.ts";
import { cell } from "./csv.ts";
import type { DistrictFolder, YearFiles } from "./read-folder.ts";

/** Whether a year is over, where its days come from, and the last day that counts (running years only). */
export type YearStatus = {
  readonly isFinished: boolean;
  readonly source: "STAS" | "SIS";
  /** ISO date; empty for a finished year. */
  readonly asOf: string;
};

/** A past year is finished; the current one when as-of reached its last day and STAS or the certification is there. */
export function findYearStatus(
  folder: DistrictFolder,
  year: YearFiles,
  asOfGiven: string | undefined,
): YearStatus {
  const hasStas = year.calpads.has("STAS");
  const source = hasStas ? "STAS" : "SIS";
  if (year.schoolYear < folder.settings.currentYear) return { isFinished: true, source, asOf: "" };
  const calendarRows = year.sis.get("calendar");
  if (hasStas && calendarRows === undefined) return { isFinished: true, source, asOf: "" };
  const calendar = makeCalendar(calendarRows ?? []);
  const asOf = asOfGiven ?? findDefaultAsOf(year, calendar);
  const isComplete = asOf >= lastInstructionalDate(folder, calendar);
  if (isComplete && (hasStas || folder.settings.certified))
    return { isFinished: true, source, asOf: "" };
  return { isFinished: false, source: "SIS", asOf };
}

/** The last instructional day of any school; empty without a calendar. */
export function lastInstructionalDate(folder: DistrictFolder, calendar: Calendar): string {
  const schools = [...folder.schools.keys()];
  const isTaught = (date: string) =>
    schools.some((school) => calendar.isInstructionalOnAnyTrack(school, date));
  return calendar.dates.filter(isTaught).at(-1) ?? "";
}

/** The newest instructional date on which at least half of the schools with absences this year recorded one. */
function findDefaultAsOf(year: YearFiles, calendar: Calendar): string {
  const recorded = new Map<string, Set<string>>();
  for (const row of year.sis.get("absences") ?? []) {
    const school = cell(row, "school_code").slice(-7);
    recorded.set(school, (recorded.get(school) ?? new Set()).add(cell(row, "date")));
  }
  const newestFirst = [...calendar.dates].reverse();
  for (const date of newestFirst) {
    const taught = [...recorded].filter(([school]) =>
      calendar.isInstructionalOnAnyTrack(school, date),
    );
    const reporting = taught.filter(([, dates]) => dates.has(date)).length;
    if (taught.length > 0 && 2 * reporting >= recorded.size) return date;
  }
  throw new Error("missing absences: no default as-of date");
}
