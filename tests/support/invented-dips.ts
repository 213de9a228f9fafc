import type { AttendanceDay } from "../../src/contracts/published/attendance-by-day.ts";
import type { AttendanceDip } from "../../src/contracts/published/attendance-dips.ts";
import type { SchoolBreak } from "../../src/contracts/published/breaks.ts";
import type { DipForecast } from "../../src/contracts/published/dip-forecast.ts";

/** A break of the invented calendar: days off, the excess before and after it in points. */
interface InventedBreak {
  readonly name: string;
  readonly type: AttendanceDip["break_type"];
  readonly off: readonly [string, string];
  readonly before: readonly [first: string, last: string];
  readonly after: readonly [first: string, last: string];
  readonly points: readonly [before: number, after: number];
}

const breaks: readonly InventedBreak[] = [
  {
    ...{ name: "Thanksgiving Break", type: "break", off: ["11-24", "11-28"] },
    ...{ before: ["11-19", "11-21"], after: ["12-01", "12-03"], points: [2.4, 0.7] },
  },
  {
    ...{ name: "Winter Break", type: "break", off: ["12-22", "12-31"] },
    ...{ before: ["12-17", "12-19"], after: ["01-05", "01-07"], points: [3.1, 2.2] },
  },
  {
    ...{ name: "Presidents' Day", type: "long weekend", off: ["02-16", "02-16"] },
    ...{ before: ["02-11", "02-13"], after: ["02-17", "02-19"], points: [0.2, -0.3] },
  },
  {
    ...{ name: "Spring Break", type: "break", off: ["04-06", "04-10"] },
    ...{ before: ["04-01", "04-03"], after: ["04-13", "04-15"], points: [1.6, 1.2] },
  },
];

/** Factors on the excess; 0 stands for a group that is hidden. */
const categories: Readonly<Record<string, number>> = {
  ...{ TA: 1, GR912: 1.4, GR09: 1.8, GR10: 1.3, SE: 1.1, SD: 0.7, RB: 0, RP: 0 },
};
const positions = ["-3", "-2", "-1", "1", "2", "3", "before", "after"] as const;
const shapes: Readonly<Record<string, number>> = {
  ...{ "-3": 0.3, "-2": 0.8, "-1": 1.9, "1": 1.7, "2": 0.8, "3": 0.5, before: 1, after: 1 },
};
const hidden = {
  ...{ absence_rate: null, expected_rate: null, excess_points: null, ci_low: null },
  ...{ ci_high: null, excess_student_days: null, excess_hours: null, excess_dollars: null },
  ...{ verdict: null, own_weight: null, is_shrunk: false },
  disclosure: "suppressed",
} as const;

/** Returns a date of a school year: July to December lie in its first calendar year. */
const dateOf = (year: number, day: string): string =>
  `${Number(day.slice(0, 2)) >= 7 ? year - 1 : year}-${day}`;
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, "-");
const round = (value: number): number => Math.round(value * 10) / 10;

/** Returns one row of a dip, with whatever a test changes. */
export function inventedDip(change: Partial<AttendanceDip> = {}): AttendanceDip {
  return {
    ...{ school_year: 2025, level: "D", cds_code: "27999990000000", reporting_category: "TA" },
    ...{ break_id: "2024-25-break-winter-break", break_name: "Winter Break", break_type: "break" },
    ...{ position: "before", first_date: "2024-12-17", last_date: "2024-12-19" },
    ...{ absence_rate: 0.091, expected_rate: 0.06, excess_points: 3.1, ci_low: 2.4, ci_high: 3.8 },
    ...{ excess_student_days: 400, excess_hours: 2000, excess_dollars: null, verdict: "dip" },
    ...{ own_weight: 1, is_shrunk: false, disclosure: "exact" },
    ...change,
  };
}

/** Returns the dips of a place in 2024 to 2026, the last running until after Presidents' Day. */
export function inventedDips(cds_code: string, level: "D" | "S"): AttendanceDip[] {
  const known = Object.entries(categories).filter(
    ([code]) => level === "D" || !/^GR\d\d$/.test(code),
  );
  return [2024, 2025, 2026].flatMap((year) =>
    known.flatMap(([category, factor]) =>
      breaks
        .filter(({ name }) => year < 2026 || name !== "Spring Break")
        .flatMap((one) =>
          positions
            .filter((position) => isKnown(position, category, level))
            .map((position) => toRow(one, { year, category, factor, position, cds_code, level })),
        ),
    ),
  );
}

function isKnown(position: string, category: string, level: "D" | "S"): boolean {
  return level === "D" || /^(TA|GR)/.test(category) || /before|after/.test(position);
}

interface Cell {
  readonly year: number;
  readonly category: string;
  readonly factor: number;
  readonly position: (typeof positions)[number];
  readonly cds_code: string;
  readonly level: "D" | "S";
}

function toRow(one: InventedBreak, cell: Cell): AttendanceDip {
  const { year, category, factor, position, cds_code, level } = cell;
  const isBefore = position === "before" || position.startsWith("-");
  const [first, last] = isBefore ? one.before : one.after;
  const named = {
    ...{ school_year: year, level, cds_code, reporting_category: category, position },
    ...{ break_id: toBreakId(one, year), break_name: one.name, break_type: one.type },
    ...{ first_date: dateOf(year, first), last_date: dateOf(year, last) },
  };
  if (factor === 0) return inventedDip({ ...named, ...hidden });
  const points = round(one.points[isBefore ? 0 : 1] * factor * (shapes[position] ?? 1));
  const reach = level === "S" ? 1.1 : 0.7;
  const [ci_low, ci_high] = [round(points - reach), round(points + reach)];
  const days = Math.round(points * 20) * 5;
  return inventedDip({
    ...{ ...named, excess_points: points, ci_low, ci_high },
    ...{ absence_rate: round(60 + points * 10) / 1000, expected_rate: 0.06 },
    ...{ excess_student_days: days, excess_hours: days * 5 },
    verdict: ci_low > 0 ? "dip" : ci_high < 1 ? "no dip" : "unclear",
    ...(level === "S" ? { own_weight: 0.25, is_shrunk: true } : {}),
    disclosure: year === 2026 ? "rounded" : "exact",
  });
}

function toBreakId({ name, type }: InventedBreak, year: number): string {
  return `${year - 1}-${String(year).slice(2)}-${slug(type)}-${slug(name)}`;
}

/** Returns the calendar of a place: its breaks, and a day of closure in January 2025. */
export function inventedBreaks(cds_code: string, level: "D" | "S"): SchoolBreak[] {
  const place = { level, cds_code, track: "", schools: level === "S" ? 1 : 6 };
  const noWindow = { before_start: null, before_end: null, after_start: null, after_end: null };
  return [
    ...[2024, 2025, 2026].flatMap((year) =>
      breaks.map((one) => ({
        ...{ ...place, school_year: year, break_id: toBreakId(one, year) },
        ...{ break_name: one.name, break_type: one.type, weekdays_off: 5 },
        first_day_off: dateOf(year, one.off[0]),
        last_day_off: dateOf(year, one.off[1]),
        before_start: dateOf(year, one.before[0]),
        before_end: dateOf(year, one.before[1]),
        after_start: dateOf(year, one.after[0]),
        after_end: dateOf(year, one.after[1]),
      })),
    ),
    {
      ...{ ...place, ...noWindow, school_year: 2025, break_id: "2024-25-closure-2025-01-22" },
      ...{ break_name: "Storm Closure", break_type: "closure", weekdays_off: 1 },
      ...{ first_day_off: "2025-01-22", last_day_off: "2025-01-22" },
    },
  ];
}

/** Returns the school days of a place in 2025 and, to March 13, in 2026. */
export function inventedDays(cds_code: string, level: "D" | "S"): AttendanceDay[] {
  const off = inventedBreaks(cds_code, level);
  return [2025, 2026].flatMap((year) =>
    weekdays(`${year - 1}-09-08`, year === 2026 ? "2026-03-13" : "2025-05-30")
      .filter((date) => !off.some((x) => isWithin(date, x.first_day_off, x.last_day_off)))
      .map((date): AttendanceDay => {
        const near = off.find(
          (x) =>
            isWithin(date, x.before_start, x.before_end) ||
            isWithin(date, x.after_start, x.after_end),
        );
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
        const isHidden = level === "S" && date === "2024-10-31";
        return {
          ...{ school_year: year, level, cds_code, calendar_date: date, weekday },
          absence_rate: isHidden ? null : round(50 + weekday * 3 + (near ? 25 : 0)) / 1000,
          expected_rate: isHidden ? null : round(50 + weekday * 3) / 1000,
          day_kind: near ? "near a break" : "ordinary",
          break_id: near?.break_id ?? null,
          position: near ? "-1" : null,
          disclosure: isHidden ? "suppressed" : year === 2026 ? "rounded" : "exact",
        };
      }),
  );
}

function isWithin(date: string, from: string | null, to: string | null): boolean {
  return from !== null && to !== null && date >= from && date <= to;
}

function weekdays(first: string, last: string): string[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  const count = (Date.parse(`${last}T00:00:00Z`) - start) / 86_400_000 + 1;
  return Array.from({ length: count }, (_, i) => new Date(start + i * 86_400_000))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10));
}

/** Returns a coming break, with whatever a test changes. */
export function inventedForecast(change: Partial<DipForecast> = {}): DipForecast {
  return {
    ...{ school_year: 2026, level: "D", cds_code: "27999990000000", disclosure: "rounded" },
    ...{ break_id: "2025-26-break-spring-break", break_name: "Spring Break", break_type: "break" },
    ...{ window_start: "2026-04-01", window_end: "2026-04-15" },
    ...{ before_start: "2026-04-01", before_end: "2026-04-03" },
    ...{ after_start: "2026-04-13", after_end: "2026-04-15", expected_excess_points: 1.4 },
    ...{ points_low: 0.7, points_high: 2.1, before_points: 1.6, after_points: 1.2 },
    ...{ history_years: 2, basis: "same break" },
    ...{ outreach_before: "2026-03-18", outreach_after: "2026-04-13" },
    ...change,
  };
}

/** Returns the rows of the tables of dips for these places. */
export function inventedDipTables(places: readonly (readonly [code: string, level: "D" | "S"])[]) {
  return {
    attendance_dips: places.flatMap(([code, level]) => inventedDips(code, level)),
    attendance_by_day: places.flatMap(([code, level]) => inventedDays(code, level)),
    breaks: places.flatMap(([code, level]) => inventedBreaks(code, level)),
    dip_forecast: places.map(([cds_code, level]) => inventedForecast({ cds_code, level })),
  };
}
