import type { Stay } from "./enrollment.ts";
import type { EpochDay } from "./epoch-days.ts";
import { stayAllYear } from "./plain-stories.ts";
import { integerBetween, isHit } from "./random.ts";
import type { School } from "./schools.ts";
import { getSchoolOf, type Standing } from "./standing.ts";
import {
  daysFrom,
  findTurningDay,
  ownSchool,
  type Setting,
  type Story,
  type StudentYear,
  schoolDayAfter,
} from "./story.ts";
import { toYearEnd } from "./year-end.ts";

/** Moves to another school of the district in the middle of the year. */
export const moveWithinDistrict: Story = (setting) => {
  const { random, standing } = setting;
  const changesCharter = standing.grade <= 8 && isHit(random, standing.isInCharter ? 0.9 : 0.1);
  return changeSchool(setting, "T160", {
    ...standing,
    home: random(),
    isInCharter: changesCharter !== standing.isInCharter,
  });
};

/** Goes over to the continuation school in the middle of the year. */
export const moveToContinuation: Story = (setting) =>
  changeSchool(setting, "T167", { ...setting.standing, isInContinuation: true });

/** Leaves and comes back to the same school after three to twelve weeks. */
export const leaveAndReturn: Story = (setting) =>
  interrupt(setting, { exitReason: "T160", away: integerBetween(setting.random, 15, 60) });

/** The record changes, the pupil does not: one exit and entry at the same school. */
export const updateRecord: Story = (setting) => interrupt(setting, { exitReason: "E150", away: 0 });

/** Taught at home or in hospital, all year or for some weeks: exempt for that time. */
export const stayInHospital: Story = (setting) => {
  const school = ownSchool(setting);
  if (isHit(setting.random, 0.4)) {
    return toYearEnd(setting, { school, entryDay: setting.fromDay, isExempt: true });
  }
  const away = integerBetween(setting.random, 20, 60);
  return interrupt(setting, { exitReason: "E150", away, meanwhile: { school, isExempt: true } });
};

/** A few weeks at another school of the district on a short-term enrollment. */
export const goShortTerm: Story = (setting) => {
  const elsewhere = { ...setting.standing, home: 1 - setting.standing.home, isInCharter: false };
  const school = getSchoolOf(setting.plan, elsewhere);
  if (school === ownSchool(setting)) return updateRecord(setting);
  const away = integerBetween(setting.random, 15, 35);
  return interrupt(setting, { exitReason: "E150", away, meanwhile: { school, status: "30" } });
};

/** The whole year at the high school, with classes at the continuation school beside it. */
export const addClasses: Story = (setting) =>
  addBeside(setting, { ...setting.standing, isInContinuation: true });

/** The whole year at the charter, with an advanced class at the high school beside it. */
export const addAdvancedClass: Story = (setting) =>
  addBeside(setting, { ...setting.standing, isInCharter: false, grade: 9 });

function addBeside(setting: Setting, beside: Standing): StudentYear {
  const year = stayAllYear(setting);
  const school = getSchoolOf(setting.plan, beside);
  const entryDay = findTurningDay(setting, school, 10);
  const last = year.stays.at(-1);
  if (entryDay === undefined || !last || last.school === school) return year;
  const stay: Stay = {
    school,
    entryDay,
    exitDay: last.exitDay,
    exitReason: "E170",
    status: "20",
  };
  return { ...year, stays: [...year.stays, stay] };
}

function changeSchool(setting: Setting, exitReason: string, standing: Standing) {
  const from = ownSchool(setting);
  const to = getSchoolOf(setting.plan, standing);
  const exitDay = findTurningDay(setting, from, 3);
  if (to === from || exitDay === undefined) return stayAllYear(setting);
  const before = [{ school: from, entryDay: setting.fromDay, exitDay, exitReason }];
  const entryDay = schoolDayAfter(setting, to, exitDay);
  return toYearEnd({ ...setting, standing }, { school: to, entryDay, before });
}

interface Interruption {
  readonly exitReason: string;
  /** School days away. */
  readonly away: number;
  readonly meanwhile?: {
    readonly school: School;
    readonly status?: "30";
    readonly isExempt?: boolean;
  };
}

function interrupt(setting: Setting, { exitReason, away, meanwhile }: Interruption) {
  const school = ownSchool(setting);
  const exitDay = findTurningDay(setting, school, Math.max(3, away + 2));
  if (exitDay === undefined) return stayAllYear(setting);
  const before: Stay[] = [{ school, entryDay: setting.fromDay, exitDay, exitReason }];
  const entryDay = daysFrom(setting, school, exitDay + 1)[away];
  if (entryDay === undefined) return stayAllYear(setting);
  if (meanwhile) before.push(between(setting, meanwhile, exitDay, entryDay));
  return toYearEnd(setting, { school, entryDay, before });
}

function between(
  setting: Setting,
  meanwhile: NonNullable<Interruption["meanwhile"]>,
  exitDay: EpochDay,
  entryDay: EpochDay,
): Stay {
  const start = schoolDayAfter(setting, meanwhile.school, exitDay);
  return { ...meanwhile, entryDay: start, exitDay: entryDay - 1, exitReason: "E150" };
}
