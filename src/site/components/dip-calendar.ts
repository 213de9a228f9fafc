import type { AttendanceDay } from "../../contracts/published/attendance-by-day.ts";
import type { SchoolBreak } from "../../contracts/published/breaks.ts";
import { dataTable } from "./data-table.js";
import { calendarPlot } from "./dip-calendar-plot.js";
import type { DipView } from "./dip-view.ts";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { isFinishedYear } from "./finished-year.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { type CalendarDay, schoolDays } from "./school-days.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

interface YearOfDays {
  readonly days: readonly AttendanceDay[];
  readonly breaks: readonly SchoolBreak[];
}

/** Classes of the heat map, lightest first. */
const classes = 7;

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
  const scale = scaleOf(known.days);
  return figure(
    {
      title,
      about: calendar.about,
      chart: [
        calendarLegend(cells, scale, { text, document }),
        resize((width) =>
          calendarPlot(cells, {
            ...{ document, width, ariaLabel: title, language: text.language },
            stepOf: (rate) => stepOf(rate, scale),
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

interface Scale {
  readonly from: number;
  readonly step: number;
}

/** Classes of whole or half percents from the least to the most absence. */
function scaleOf(days: readonly AttendanceDay[]): Scale {
  const rates = days.flatMap((day) => day.absence_rate ?? []).map((rate) => rate * 100);
  if (rates.length === 0) return { from: 0, step: 1 };
  const from = Math.floor(Math.min(...rates));
  return { from, step: Math.max(0.5, Math.ceil(((Math.max(...rates) - from) / classes) * 2) / 2) };
}

function stepOf(rate: number, { from, step }: Scale): number {
  return Math.min(classes, Math.max(1, Math.floor((rate * 100 - from) / step + 1e-9) + 1));
}

function calendarLegend(
  cells: readonly CalendarDay[],
  { from, step }: Scale,
  { text, document }: { text: Messages; document: Document },
): HTMLElement {
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const { legend } = text.dips.calendar;
  const swatch = (kind: string, mark = "") =>
    make("span", { class: `swatch day-swatch ${kind}`, "aria-hidden": "true" }, mark);
  const item = (kind: string, mark: string, words: string) =>
    make("li", {}, swatch(kind, mark), words);
  const steps = Array.from({ length: classes }, (_, i) =>
    item(
      `heat-${i + 1}`,
      "",
      fill(i === classes - 1 ? text.heat.from : text.heat.between, {
        from: i === classes - 1 ? formats.share((from + i * step) / 100) : `${from + i * step}`,
        to: formats.share((from + (i + 1) * step) / 100),
      }),
    ),
  );
  const has = (kind: CalendarDay["kind"]) => cells.some((cell) => cell.kind === kind);
  return make(
    "ul",
    { class: "legend" },
    steps,
    item("near", "", legend.near),
    item("off", "\u00b7", legend.break),
    has("closure") ? item("off", "C", legend.closure) : null,
    has("hidden") ? item("masked", "*", legend.hidden) : null,
    cells.some((cell) => cell.isSome) ? item("some", "", legend.some) : null,
    has("coming") ? item("coming", "", legend.coming) : null,
    cells.some((cell) => cell.isNewest) ? item("newest", "", legend.newest) : null,
  );
}

function cellTitle(cell: CalendarDay, text: Messages, formats: Formats): string {
  const { kinds } = text.dips.calendar;
  const name = cell.name ?? "";
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
    return [`${break_name} (${dates})`];
  });
  return fill(text.dips.calendar.days_off, { names: formats.list([...new Set(names)]) });
}

function daysTable(
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
        ? fill(calendar.near, { name: cell.name })
        : calendar.ordinary
      : fill(calendar.kinds[cell.kind], { name: cell.name ?? "", rate: "" });
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
