import type { StudentYear } from "./year-of-students.ts";

/** A period of apportionment with the days a school taught in it. */
export type ApportionmentPeriod = { readonly name: string; readonly dates: ReadonlySet<string> };

const daysOfMonth = 20;

/**
 * The periods of a calendar that are over and have a day: P-1 and P-2 are its full school months of 20 days that end by
 * 31 December and 15 April, Annual is every day of a finished year. Its days are those that any of the tracks teaches.
 */
export function listPeriods(
  year: StudentYear,
  school: string,
  tracks: readonly string[],
): readonly ApportionmentPeriod[] {
  const { calendar, status, schoolYear } = year;
  const taught = calendar.dates.filter((date) =>
    tracks.some((track) => calendar.isInstructional(school, track, date)),
  );
  const isOver = (limit: string) => status.isFinished || status.asOf >= limit;
  const toPeriod = (name: string, limit: string) => ({
    name,
    dates: isOver(limit) ? fullMonths(taught, limit) : [],
  });
  const periods = [
    toPeriod("P-1", `${schoolYear - 1}-12-31`),
    toPeriod("P-2", `${schoolYear}-04-15`),
    { name: "Annual", dates: status.isFinished ? taught : [] },
  ];
  return periods
    .filter(({ dates }) => dates.length > 0)
    .map(({ name, dates }) => ({ name, dates: new Set(dates) }));
}

function fullMonths(taught: readonly string[], limit: string): readonly string[] {
  let months = 0;
  while ((taught[daysOfMonth * (months + 1) - 1] ?? "9999") <= limit) months++;
  return taught.slice(0, daysOfMonth * months);
}
