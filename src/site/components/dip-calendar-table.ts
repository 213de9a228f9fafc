import { dataTable } from "./data-table.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { sayName } from "./say-name.js";
import type { CalendarDay } from "./school-days.ts";

/** Returns the days of a year one by one: absence, what was to be expected, what kind of day it is. */
export function daysTable(
  cells: readonly CalendarDay[],
  { caption, text, document }: { caption: string; text: Messages; document: Document },
): HTMLElement {
  const { columns, calendar } = text.dips;
  const formats = formatsOf(text.language);
  const rate = (value: number | null | undefined, cell: CalendarDay) => {
    if (value === null) return cell.kind === "hidden" ? "*" : "-";
    return value === undefined ? "-" : formats.rate(Math.round(value * 1000));
  };
  const weekday = new Intl.DateTimeFormat(text.language, { weekday: "long", timeZone: "UTC" });
  const kind = (cell: CalendarDay) =>
    cell.day
      ? cell.name
        ? fill(calendar.near, { name: sayName(cell.name, text) })
        : calendar.ordinary
      : fill(calendar.kinds[cell.kind], { name: sayName(cell.name ?? "", text), rate: "" });
  return dataTable(
    cells.filter(({ kind }) => kind !== "none"),
    {
      caption,
      columns: [
        { title: columns.date, cell: (cell) => formats.date(cell.date) },
        { title: columns.weekday, cell: (cell) => weekday.format(Date.parse(cell.date)) },
        {
          title: columns.observed,
          cell: (cell) => rate(cell.day?.absence_rate, cell),
          isNumber: true,
        },
        {
          title: columns.expected,
          cell: (cell) => rate(cell.day?.expected_rate, cell),
          isNumber: true,
        },
        { title: columns.day, cell: kind },
      ],
      document,
    },
  );
}
