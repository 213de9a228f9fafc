import {
  type BaseDay,
  baseRows,
  type CalendarRow,
  exceptionRows,
  type SchoolExceptions,
  trackRows,
} from "./calendar-rows.ts";
import { isWeekday, shiftDate } from "./dates.ts";
import type { Plan } from "./plan.ts";
import type { YearPlan } from "./plan-years.ts";
import type { Random } from "./random.ts";

/** A year's calendar as it will be written, and what the other parts need to know of it. */
export type CalendarPlan = {
  readonly rows: readonly CalendarRow[];
  /** The school days of a school on no track, in order. */
  readonly daysOf: (school: string) => readonly string[];
  /** Weekdays without school anywhere. */
  readonly holidays: readonly string[];
  /** The last day with absences: the expected default as-of of a current year. */
  readonly asOf: string;
  /** A school that is closed on `closedDate` after as-of, while others are open. */
  readonly closedSchool: string;
  readonly closedDate: string;
  readonly tracksOf: (school: string) => readonly string[];
};

/** Draws the calendar of a year: a base, exceptions of single schools, and tracks. */
export function planCalendar(random: Random, plan: Plan, year: YearPlan): CalendarPlan {
  const base = drawBase(random, year.schoolYear);
  const taught = base.filter(({ dayType }) => dayType === "instructional").map(({ date }) => date);
  const asOf = drawAsOf(random, taught, year.endsEarly);
  const tracked = plan.schools.filter(() => random.chance(0.3)).map(({ code }) => code);
  const free = taught.filter((date) => date !== asOf && date < (taught.at(-1) ?? ""));
  const afterAsOf = free.filter((date) => date > asOf);
  const closedDate = afterAsOf[0] ?? "";
  const untracked = plan.schools.filter(({ code }) => !tracked.includes(code));
  const closedSchool = closedDate === "" ? "" : (untracked[0]?.code ?? "");
  const changeable = free.filter((date) => date !== closedDate);
  const shut = base.filter(({ dayType }) => dayType !== "instructional").map(({ date }) => date);
  const extraDays = shut.filter((date) => date < asOf).slice(0, 2);
  const exceptions: readonly SchoolExceptions[] = plan.schools.map(({ code }) => ({
    school: code,
    shut: [...sample(random, changeable, 3), ...(code === closedSchool ? [closedDate] : [])],
    open: sample(random, extraDays, 1),
  }));
  return {
    rows: [
      ...baseRows(random, base, exceptions),
      ...exceptionRows(random, exceptions),
      ...trackRows(random, tracked, changeable, extraDays),
    ],
    daysOf(school) {
      const own = exceptions.find((one) => one.school === school);
      const kept = taught.filter((date) => own?.shut.includes(date) !== true);
      return [...kept, ...(own?.open ?? [])].sort();
    },
    holidays: shut.filter((date) => !extraDays.includes(date)),
    asOf,
    closedSchool,
    closedDate,
    tracksOf: (school) => (tracked.includes(school) ? ["A", "B", "", "C"] : [""]),
  };
}

function drawBase(random: Random, schoolYear: number): readonly BaseDay[] {
  const first = `${schoolYear - 1}-08-${random.integer(10, 25)}`;
  const weekdays = Array.from({ length: 300 }, (_, at) => shiftDate(first, at)).filter(isWeekday);
  const length = random.pick([60, 100, 150, 180, 188]);
  const shut = ["holiday", "break", "staff_day", "closure"];
  return weekdays.slice(0, Math.min(length, 205)).map((date, at, all) => {
    const isEdge = at === 0 || at === all.length - 1;
    const isShut = !isEdge && random.chance(0.07);
    const dayType = isShut ? random.pick(shut) : "instructional";
    return { date, dayType, event: isShut ? "Día libre" : "" };
  });
}

/** Rather often after a multiple of ten days, so that a tie at 10% is possible. */
function drawAsOf(random: Random, taught: readonly string[], endsEarly: boolean): string {
  if (!endsEarly) return taught.at(-1) ?? "";
  const count = random.pick([
    25,
    31,
    32,
    40,
    50,
    50,
    70,
    90,
    random.integer(33, taught.length - 4),
  ]);
  return taught[Math.min(count, taught.length - 4) - 1] ?? "";
}

function sample<Item>(random: Random, items: readonly Item[], most: number): readonly Item[] {
  return random.shuffle(items).slice(0, random.integer(0, most));
}
