import type { AttendanceByMonth, AttendanceByWeek } from "../../contracts/published/attendance.ts";
import { scaleAround, scaleNote } from "./attendance-dots.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { type SeasonSeries, seasonPlot } from "./season-plot.js";
import { type Moment, type SeasonWords, seasonTable, seasonTitle } from "./season-words.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type SeasonOptions = Site & Drawing & { cds_code: string };

const months = [7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6];

/** Returns attendance by calendar month, a line a school year. */
export function attendanceByMonth(
  rows: readonly AttendanceByMonth[],
  options: SeasonOptions,
): Node {
  const { text } = options;
  const names = monthNames(text);
  const moments = rows
    .filter((row) => row.cds_code === options.cds_code)
    .map((row) => {
      const at = months.indexOf(Number(row.month.slice(5)));
      return { school_year: row.school_year, at, name: names[at] ?? row.month, row };
    });
  const ticks = monthNames(text, "short").map((label, at) => ({ at, label }));
  return season(moments, { ...options, words: text.attendance.months, ticks, step: 1, years: 4 });
}

/** Returns attendance by school week, a line a school year; weeks without school are gaps. */
export function attendanceByWeek(rows: readonly AttendanceByWeek[], options: SeasonOptions): Node {
  const { text } = options;
  const formats = formatsOf(text.language);
  const moments = rows
    .filter((row) => row.cds_code === options.cds_code)
    .map((row) => ({
      school_year: row.school_year,
      at: weekOfYear(row),
      name: fill(text.attendance.weeks.name, { date: formats.date(row.week) }),
      row,
    }));
  const ticks = monthNames(text, "short").map((label, i) => ({
    at: (i * 365.25) / 12 / 7,
    label,
  }));
  return season(moments, { ...options, words: text.attendance.weeks, ticks, step: 1.2, years: 2 });
}

function weekOfYear({ school_year, week }: AttendanceByWeek): number {
  const start = Date.parse(`${school_year - 1}-07-01T00:00:00Z`);
  return Math.round((Date.parse(`${week}T00:00:00Z`) - start) / 604_800_000);
}

function monthNames({ language }: Messages, month: "long" | "short" = "long"): string[] {
  const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
  return months.map((at) => format.format(new Date(Date.UTC(2024, at - 1, 1))));
}

interface SeasonParts {
  readonly words: SeasonWords;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly step: number;
  /** How many finished years are drawn. */
  readonly years: number;
}

function season(
  moments: readonly Moment[],
  { words, ticks, step, years, ...options }: SeasonOptions & SeasonParts,
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const series = toSeries(moments, { ...options, years }, formats);
  const newest = series.find(({ kind }) => kind === "newest") ?? series[0];
  if (!newest) return nothing(document);
  const tenths = series.flatMap(({ points }) => points.flatMap((x) => x.tenths ?? []));
  if (tenths.length === 0) return nothing(document);
  const scale = { ...scaleAround(tenths), step };
  return figure(
    {
      title: seasonTitle(moments, newest, words, formats),
      about: `${words.about} ${scaleNote(scale.minimum, text, formats)}`,
      chart: resize((width) =>
        seasonPlot(series, {
          ...{ document, width, ticks, ...scale },
          ariaLabel: seasonTitle(moments, newest, words, formats),
          axisLabel: text.attendance.axis,
        }),
      ),
      note: series.some(({ points }) => points.some((x) => x.tenths === undefined))
        ? text.attendance.masked_note
        : null,
      table: seasonTable(moments, { words, text, document }),
    },
    { text, document },
  );
}

function toSeries(
  moments: readonly Moment[],
  { edition, text, years: limit }: SeasonOptions & { years: number },
  formats: Formats,
): SeasonSeries[] {
  const years = [...new Set(moments.map(({ school_year }) => school_year))].sort((a, b) => b - a);
  const finished = years.filter((year) => !(edition.is_running && year >= edition.headline_year));
  const kindOf = (year: number) => {
    if (!finished.includes(year)) return "running" as const;
    return (["newest", "before"] as const)[finished.indexOf(year)] ?? ("older" as const);
  };
  const isDrawn = (year: number) => finished.indexOf(year) < limit;
  return years.filter(isDrawn).map((year) => ({
    name: kindOf(year) === "running" ? text.attendance.so_far : formats.schoolYear(year),
    kind: kindOf(year),
    points: moments
      .filter(({ school_year }) => school_year === year)
      .sort((a, b) => a.at - b.at)
      .map(({ at, row }) => ({
        at,
        tenths: row.attendance_rate === null ? undefined : Math.round(row.attendance_rate * 1000),
      })),
  }));
}
