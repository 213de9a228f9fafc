import type { AttendanceDay } from "../../contracts/published/attendance-by-day.ts";
import type { SchoolBreak } from "../../contracts/published/breaks.ts";
import { calendarLegend, dayScale, dayStep } from "./dip-calendar-legend.js";
import { calendarPlot } from "./dip-calendar-plot.js";
import { daysTable } from "./dip-calendar-table.js";
import type { DipView } from "./dip-view.ts";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { isFinishedYear } from "./finished-year.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { sayName } from "./say-name.js";
import { type CalendarDay, schoolDays } from "./school-days.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

interface YearOfDays {
  readonly days: readonly AttendanceDay[];
  readonly breaks: readonly SchoolBreak[];
}

/** Returns every weekday of the chosen year: its absence, breaks, closures, what is still to come. */
export function dipCalendar(
  { days, breaks }: YearOfDays,
  { view, ...options }: Site & Drawing & { view: DipView },
): Node {
  const { text, edition } = options;
  const { document, resize } = drawingOf(options);
  const { calendar } = text.dips;
  const formats = formatsOf(text.language);
  const ofYear = <Row extends { readonly school_year: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.school_year === view.year);
  const isFinished = isFinishedYear(view.year, edition);
  const known = { days: ofYear(days), breaks: ofYear(breaks) };
  const cells = schoolDays(known, isFinished ? { as_of: null } : edition);
  if (known.days.length === 0) return nothing(document);
  const values = { year: formats.schoolYear(view.year) };
  const worst = cells
    .flatMap(({ day, isSome }) => (day && !isSome && day.absence_rate !== null ? [day] : []))
    .sort((a, b) => (b.absence_rate ?? 0) - (a.absence_rate ?? 0))[0];
  const title = worst
    ? fill(calendar.title, {
        ...values,
        date: formats.date(worst.calendar_date),
        rate: formats.rate(Math.round((worst.absence_rate ?? 0) * 1000)),
      })
    : fill(calendar.title_none, values);
  const scale = dayScale(known.days);
  return figure(
    {
      title,
      about: calendar.about,
      chart: [
        calendarLegend(cells, scale, { text, document }),
        resize((width) =>
          calendarPlot(cells, {
            ...{ document, width, ariaLabel: title, language: text.language },
            stepOf: (rate) => dayStep(rate, scale),
            titleOf: (cell) => cellTitle(cell, text, formats),
          }),
        ),
      ],
      note: daysOff(known.breaks, { text, formats }),
      table: daysTable(cells, { caption: fill(calendar.caption, values), text, document }),
    },
    { text, document },
  );
}

function cellTitle(cell: CalendarDay, text: Messages, formats: Formats): string {
  const { kinds } = text.dips.calendar;
  const name = sayName(cell.name ?? "", text);
  const rate = cell.day?.absence_rate;
  const words = fill(kinds[cell.kind], {
    name,
    rate: rate === null || rate === undefined ? "*" : formats.rate(Math.round(rate * 1000)),
  });
  const some = cell.isSome ? `, ${text.dips.calendar.legend.some}` : "";
  const near = cell.day && name ? ` ${fill(text.dips.calendar.near, { name })}` : "";
  return `${formats.date(cell.date)}: ${words}${some}${near}`;
}

/** Days off with their names and dates, since a cell has no room for them. */
function daysOff(
  breaks: readonly SchoolBreak[],
  { text, formats }: { text: Messages; formats: Formats },
): string {
  const short = new Intl.DateTimeFormat(text.language, {
    ...{ month: "short", day: "numeric", timeZone: "UTC" },
  });
  const names = breaks.flatMap(({ break_name, first_day_off, last_day_off }) => {
    if (first_day_off === null || last_day_off === null) return [];
    const [from, to] = [first_day_off, last_day_off].map((date) =>
      short.format(new Date(`${date}T00:00:00Z`)),
    );
    const dates = from === to ? from : `${from}\u2013${to}`;
    return [`${sayName(break_name, text)} (${dates})`];
  });
  return fill(text.dips.calendar.days_off, { names: formats.list([...new Set(names)]) });
}
