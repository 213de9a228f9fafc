import { type EpochDay, toEpochDay, weekdayOf } from "./epoch-days.ts";
import { plantDips } from "./planted-dips.ts";
import { createRandom, getAt, normal, type Random } from "./random.ts";
import { effectOfChange, findSchoolChange, type SchoolChange, stepOn } from "./school-changes.ts";
import { calendarOf, type SchoolYear } from "./school-years.ts";
import type { School, SchoolPlan } from "./schools.ts";
import { truthParameters } from "./truth-parameters.ts";

/** One school in one year: its instructional days and what each does to attendance. */
export interface SchoolTerm {
  readonly school: School;
  readonly days: readonly EpochDay[];
  /** Factors on the chance of an ordinary absence and of falling ill, day by day. */
  readonly ordinary: Float64Array;
  readonly illness: Float64Array;
  /** Share of the students kept away by a break, and which side of which break it is. */
  readonly dip: Float64Array;
  readonly dipWindow: Int16Array;
  /** Effect of the school on the log scale. */
  readonly effect: number;
  /** Absences are entered up to here. */
  readonly lastRecordedDay: EpochDay;
}

const reportingDelay = 5;

/** Returns the school's term; the third school is behind with its entries in the running year. */
export function createSchoolTerm(
  school: School,
  {
    year,
    plan,
    seed,
  }: { readonly year: SchoolYear; readonly plan: SchoolPlan; readonly seed: number },
): SchoolTerm {
  const calendar = calendarOf(year, school);
  const days = calendar.instructionalDays;
  const change = findSchoolChange(school);
  const dips = plantDips(calendar, { seed, springYear: year.springYear });
  const dipsByDay = new Map(dips.map((dip) => [dip.day, dip]));
  return {
    school,
    days,
    ...createDayFactors(
      days,
      { year, change },
      createRandom(seed, 0x5c, Number(school.code), year.springYear),
    ),
    dip: Float64Array.from(days, (day) => (dipsByDay.get(day)?.points ?? 0) / 100),
    dipWindow: Int16Array.from(days, (day) => toWindow(dipsByDay.get(day))),
    effect:
      effectOf(school, createRandom(seed, 0x5d, Number(school.code))()) +
      effectOfChange(change, year),
    lastRecordedDay: year.isRunning && school === plan.all[2] ? goBack(days, year.asOf) : year.asOf,
  };
}

function toWindow(dip?: { readonly breakIndex: number; readonly position: number }): number {
  return dip ? dip.breakIndex * 2 + (dip.position > 0 ? 1 : 0) : 0;
}

function goBack(days: readonly EpochDay[], asOf: EpochDay): EpochDay {
  const taught = days.filter((day) => day <= asOf);
  return taught.at(-1 - reportingDelay) ?? asOf;
}

function createDayFactors(
  days: readonly EpochDay[],
  { year, change }: { readonly year: SchoolYear; readonly change: SchoolChange | undefined },
  random: Random,
) {
  const { weekdayFactors, seasonStart, seasonEnd, schoolDaySpread } = truthParameters;
  const ordinary = new Float64Array(days.length);
  const illness = new Float64Array(days.length);
  for (const [index, day] of days.entries()) {
    const schoolDay = Math.exp(schoolDaySpread * normal(random) + stepOn(change, { day, year }));
    const season = seasonStart + ((seasonEnd - seasonStart) * index) / days.length;
    ordinary[index] = getAt(weekdayFactors, weekdayOf(day) - 1) * season * schoolDay;
    illness[index] = (1 + illnessWaveOn(day, year)) * schoolDay;
  }
  return { ordinary, illness };
}

function illnessWaveOn(day: EpochDay, year: SchoolYear): number {
  const { height, peakMonth, peakDay, standardDeviationDays } = truthParameters.illnessWave;
  const peak = toEpochDay(year.springYear, peakMonth, peakDay) + ((year.springYear * 7) % 15) - 7;
  const distance = (day - peak) / standardDeviationDays;
  return height * Math.exp((-distance * distance) / 2);
}

// A draw between -1 and 1 has a spread of one over the root of three.
function effectOf(school: School, draw: number): number {
  const own = truthParameters.schoolSpread * Math.sqrt(3) * (2 * draw - 1);
  if (school.kind === "continuation") return own + truthParameters.continuationEffect;
  return school.kind === "charter" ? own + truthParameters.charterEffect : own;
}
