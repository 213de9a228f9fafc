import { drawMidYearExit } from "./exits.ts";
import { getAt, integerBetween, isHit } from "./random.ts";
import { districtStudy, nonpublicSchool } from "./schools.ts";
import { daysFrom, findTurningDay, ownSchool, type Story } from "./story.ts";
import { toYearEnd } from "./year-end.ts";

/** The whole year at one school. */
export const stayAllYear: Story = (setting) => {
  const school = ownSchool(setting);
  return toYearEnd(setting, { school, entryDay: setting.fromDay });
};

/** Comes one to four weeks late. */
export const startLate: Story = (setting) => {
  const school = ownSchool(setting);
  const days = daysFrom(setting, school, setting.fromDay);
  const late = integerBetween(setting.random, 2, 20);
  return toYearEnd(setting, { school, entryDay: days[late] ?? setting.fromDay });
};

/** Leaves the district in the middle of the year; some come back after a year elsewhere. */
export const leave: Story = (setting) => {
  const { random, standing, fromDay } = setting;
  const school = ownSchool(setting);
  const exitDay = findTurningDay(setting, school, 1);
  if (exitDay === undefined) return stayAllYear(setting);
  const { exitReason, completion } = drawMidYearExit(setting);
  const next = exitReason === "T160" && isHit(random, 0.12) ? "goes away" : "leaves";
  const stay = { school, entryDay: fromDay, exitDay, exitReason, completion };
  return { stays: [stay], standing, next };
};

/** Was expected and never came: the exit is the entry day or the day before it. */
export const neverCome: Story = (setting) => {
  const { random, standing, fromDay } = setting;
  const isElsewhere = isHit(random, 0.75);
  const exitDay = isElsewhere && isHit(random, 0.4) ? fromDay - 1 : fromDay;
  const exitReason = isElsewhere ? "N470" : "N420";
  const stay = { school: ownSchool(setting), entryDay: fromDay, exitDay, exitReason };
  return { stays: [stay], standing, next: "leaves" };
};

/** At a nonpublic school that the district pays: attendance is not collected. */
export const attendNonpublicSchool: Story = (setting) =>
  toYearEnd(setting, { school: nonpublicSchool, entryDay: setting.fromDay, isExempt: true });

/** In the district's own independent study, which is no school. */
export const studyWithDistrict: Story = (setting) =>
  toYearEnd(setting, { school: districtStudy, entryDay: setting.fromDay });

/** A pupil of another district who is here for a few weeks; nothing but a short-term enrollment. */
export const visit: Story = (setting) => {
  const school = ownSchool(setting);
  const days = daysFrom(setting, school, setting.fromDay);
  const length = integerBetween(setting.random, 12, 60);
  const exitDay = days[length] ?? getAt(days, days.length - 1);
  const stay = { school, entryDay: setting.fromDay, exitDay, exitReason: "T160" };
  return { stays: [{ ...stay, status: "30" }], standing: setting.standing, next: "leaves" };
};

/** A pupil of another school who takes classes here; nothing but a secondary enrollment. */
export const takeClasses: Story = (setting) => {
  const { stays } = visit(setting);
  const secondary = stays.map((stay) => ({ ...stay, status: "20" as const, exitReason: "E170" }));
  return { stays: secondary, standing: setting.standing, next: "leaves" };
};
