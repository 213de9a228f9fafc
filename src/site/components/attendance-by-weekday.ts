import type { AttendanceByWeekday } from "../../contracts/published/attendance.ts";
import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import { attendanceDots } from "./attendance-dots.js";
import { nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { type RatedItem, sortItems } from "./rated-items.js";
import { changeBetween } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

/** Returns attendance by weekday in the newest finished year with daily records. */
export function attendanceByWeekday(
  rows: readonly AttendanceByWeekday[],
  { cds_code, ...options }: Site & Drawing & { cds_code: string },
): Node {
  const { text, edition, document = globalThis.document } = options;
  const own = rows.filter((row) => row.cds_code === cds_code);
  const years = [...new Set(own.map((row) => row.school_year))].sort((a, b) => b - a);
  const isFinished = (year: number) => !(edition.is_running && year >= edition.headline_year);
  const year = years.find(isFinished) ?? years[0];
  if (year === undefined) return nothing(document);
  const find = (of: number, weekday: number) =>
    own.find((row) => row.school_year === of && row.weekday === weekday);
  const items = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday): RatedItem[] => {
    const now = find(year, weekday);
    const before = find(year - 1, weekday);
    if (!now) return [];
    return [
      {
        key: `${weekday}`,
        label: weekdayName(weekday, text.language),
        now: toRated(now),
        before: before && isFinished(year) ? toRated(before) : undefined,
      },
    ];
  });
  const values = { year: formatsOf(text.language).schoolYear(year) };
  return attendanceDots(items, {
    ...options,
    title: weekdayTitle(items, options),
    about: fill(text.attendance.weekday_about, values),
    caption: fill(text.attendance.weekday_caption, values),
    first: text.attendance.weekday,
    isOrdered: true,
    labelWidth: 110,
  });
}

function weekdayName(weekday: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return format.format(new Date(Date.UTC(2024, 0, weekday)));
}

function weekdayTitle(items: readonly RatedItem[], { text }: Pick<Site, "text">): string {
  const formats = formatsOf(text.language);
  const { ranked } = sortItems(items);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const gap = changeBetween(worst?.now, best?.now);
  if (!best || !worst || gap === undefined || gap === 0) return text.attendance.weekday_plain;
  return fill(text.attendance.weekday_title, {
    worst: worst.label,
    best: best.label,
    points: formats.points(gap),
  });
}

function toRated(row: AttendanceByWeekday): ChronicAbsenteeism {
  const { school_year, level, cds_code, disclosure } = row;
  return {
    ...{ school_year, level, cds_code, disclosure, reporting_category: "TA" },
    eligible_students: row.students,
    chronic_students: null,
    chronic_rate: row.attendance_rate,
    source: "SIS",
    as_of: null,
  };
}
