import type { AttendanceByMonth, AttendanceByWeek } from "../../contracts/published/attendance.ts";
import { formatAttendance } from "./attendance-rates.js";
import { dataTable } from "./data-table.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import type { SeasonSeries } from "./season-plot.ts";

/** One month or week of a place, by the place in the year at which it is drawn. */
export interface Moment {
  readonly school_year: number;
  readonly at: number;
  readonly name: string;
  readonly row: AttendanceByMonth | AttendanceByWeek;
}

/** What is said of months or of weeks. */
export type SeasonWords = Omit<Messages["attendance"]["months"], "name">;

/** Returns when attendance was lowest and highest in a year. */
export function seasonTitle(
  moments: readonly Moment[],
  { name, points }: SeasonSeries,
  words: SeasonWords,
  formats: Formats,
): string {
  const shown = [...points]
    .filter(({ tenths }) => tenths !== undefined)
    .sort((a, b) => (a.tenths ?? 0) - (b.tenths ?? 0));
  const [lowest, highest] = [shown[0], shown.at(-1)];
  const isOf = ({ school_year }: Moment) => formats.schoolYear(school_year) === name;
  const nameAt = (at: number | undefined) => moments.find((x) => x.at === at && isOf(x))?.name;
  if (!lowest || !highest || lowest === highest) return words.title_plain;
  return fill(words.title, {
    lowest: nameAt(lowest.at) ?? "",
    lowest_rate: formats.rate(lowest.tenths ?? 0),
    highest: nameAt(highest.at) ?? "",
    highest_rate: formats.rate(highest.tenths ?? 0),
    year: name,
  });
}

/** Returns the months or weeks of all years as a table, newest year first. */
export function seasonTable(
  moments: readonly Moment[],
  { words, text, document }: { words: SeasonWords; text: Messages; document: Document },
): HTMLElement {
  const formats = formatsOf(text.language);
  const rows = [...moments].sort((a, b) => b.school_year - a.school_year || a.at - b.at);
  return dataTable(rows, {
    caption: words.caption,
    columns: [
      { title: words.column, cell: ({ name }) => name },
      { title: text.trend.year, cell: ({ school_year }) => formats.schoolYear(school_year) },
      {
        title: text.attendance.rate,
        cell: ({ row }) => formatAttendance(row, formats),
        isNumber: true,
      },
    ],
    document,
  });
}
