import { type Enrollment, isPopulation } from "./enrollment.ts";
import { type EpochDay, toEpochDay } from "./epoch-days.ts";
import { transitionalKindergarten } from "./grades.ts";
import { integerBetween, isHit, type Random } from "./random.ts";
import type { SchoolYear } from "./school-years.ts";
import type { Student } from "./student.ts";

/** A time during which a student belongs to a group; no end day while it lasts. */
export interface GroupSpell {
  /** A CALPADS program code (three digits) or a code of student_groups.csv. */
  readonly code: string;
  readonly startDay: EpochDay;
  readonly endDay?: EpochDay;
}

interface YearOfStudent {
  readonly student: Student;
  readonly year: SchoolYear;
  readonly enrollments: readonly Enrollment[];
  readonly random: Random;
}

const yearsToLongTerm = 6;
const newcomerDays = 3 * 365;

/** Returns the student's programs and groups of one year, each year anew. */
export function listGroupSpells(of: YearOfStudent): readonly GroupSpell[] {
  const first = of.enrollments[0];
  if (!first) return [];
  return [
    ...listMealSpells(of),
    ...listKindergartenSpells(of),
    ...listHardshipSpells(of, first),
    ...listLanguageSpells(of),
    ...listLastingSpells(of, first),
  ];
}

// 181 and 182 close with the year or with any exit but E150, and are established anew each year.
function listMealSpells({ student, year, enrollments, random }: YearOfStudent) {
  const { meals } = student.circumstances;
  if (meals === "paid") return [];
  return enrollments
    .filter(isPopulation)
    .map((enrollment) => ({
      code: meals === "free" ? "181" : "182",
      startDay: enrollment.entryDay + (isHit(random, 0.12) ? integerBetween(random, 5, 50) : 0),
      endDay: enrollment.exitDay ?? yearEnd(year),
    }))
    .filter(({ startDay, endDay }) => startDay <= (endDay ?? year.asOf));
}

// Before 2023-24 transitional kindergarten is KN with program 185.
function listKindergartenSpells({ year, enrollments }: YearOfStudent) {
  return enrollments
    .filter((one) => one.gradeNumber === transitionalKindergarten && one.grade === "KN")
    .map((one) => ({ code: "185", startDay: one.entryDay, endDay: one.exitDay ?? yearEnd(year) }));
}

function listHardshipSpells({ student, year, random }: YearOfStudent, first: Enrollment) {
  const { homelessChance, fosterChance } = student.circumstances;
  const isHomeless = isHit(random, homelessChance);
  const isFoster = isHit(random, fosterChance);
  const begin = () =>
    isHit(random, 0.6) ? first.entryDay : first.entryDay + integerBetween(random, 20, 200);
  return [
    ...(isHomeless ? [{ code: "191", startDay: begin(), endDay: yearEnd(year) }] : []),
    ...(isFoster ? [{ code: "SF", startDay: begin(), endDay: drawEnd(random, year) }] : []),
  ].filter(({ startDay, endDay }) => startDay <= Math.min(endDay ?? year.asOf, year.asOf));
}

function listLanguageSpells({ student, year, random }: YearOfStudent): readonly GroupSpell[] {
  const { statuses, isNewcomer } = student.language;
  const learner = statuses.find(({ status }) => status === "EL");
  if (!learner) return [];
  const reclassified = statuses.find(({ status }) => status === "RFEP")?.startDay;
  const longTerm = learner.startDay + yearsToLongTerm * 365;
  const isLongTerm = longTerm < year.startDay && (reclassified ?? year.endDay) > year.startDay;
  const isNew = isNewcomer && learner.startDay + newcomerDays > year.startDay;
  return [
    ...(isLongTerm ? [withEnd("LTEL", year.startDay, reclassified, year)] : []),
    ...(isNew
      ? [withEnd("NEWCOMER", learner.startDay, learner.startDay + newcomerDays, year)]
      : []),
    ...(isHit(random, 0.5) ? [{ code: "305", startDay: learner.startDay }] : []),
  ];
}

function listLastingSpells({ student, year, random }: YearOfStudent, first: Enrollment) {
  const { isMigrant, isMilitary, disabilityStart, disabilityEnd, meals } = student.circumstances;
  const spells: GroupSpell[] = [];
  if (isMigrant) spells.push({ code: "135", startDay: first.entryDay - 200 });
  if (isMilitary) spells.push({ code: "MILITARY", startDay: year.startDay });
  if (isMilitary && isHit(random, 0.8)) spells.push({ code: "192", startDay: first.entryDay });
  const isDisabled =
    disabilityStart !== undefined &&
    disabilityStart <= year.asOf &&
    (disabilityEnd === undefined || disabilityEnd >= year.startDay);
  if (isDisabled) spells.push(withEnd("SD", disabilityStart, disabilityEnd, year));
  // Direct certification finds families who handed in no form.
  if (meals === "paid" && isHit(random, 0.04)) {
    spells.push({ code: "SS", startDay: toEpochDay(year.springYear - 1, 10, 1) });
  }
  if (isHit(random, 0.05)) spells.push({ code: "127", startDay: first.entryDay });
  if (isHit(random, 0.02)) spells.push({ code: "101", startDay: first.entryDay });
  return spells;
}

function withEnd(
  code: string,
  startDay: EpochDay,
  endDay: EpochDay | undefined,
  year: SchoolYear,
): GroupSpell {
  return {
    code,
    startDay,
    endDay: endDay !== undefined && endDay <= year.asOf ? endDay : undefined,
  };
}

function yearEnd(year: SchoolYear): EpochDay | undefined {
  return year.isRunning ? undefined : year.endDay;
}

function drawEnd(random: Random, year: SchoolYear): EpochDay | undefined {
  const endDay = year.startDay + integerBetween(random, 150, 360);
  return isHit(random, 0.35) && endDay <= year.asOf ? endDay : undefined;
}
