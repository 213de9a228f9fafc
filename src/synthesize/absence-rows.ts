import { absentCategories, type Category, drawCode } from "./attendance-codes.ts";
import type { Enrollment } from "./enrollment.ts";
import { toIso } from "./epoch-days.ts";
import { integerBetween, isHit, pick, pickWeighted, type Random } from "./random.ts";
import { codeInSis, isHourly } from "./schools.ts";

/** What the attendance clerk enters for one day. */
export interface AbsenceEntry {
  /** Rows of absences.csv. */
  readonly rows: readonly string[];
  /** How much of a day the winning category takes, in hundredths. */
  readonly hundredths: number;
}

export const absencesHeader = "local_student_id,school_code,date,code,hours_absent,hours_scheduled";

const hoursScheduled = 5;
const whole = 100;

/** Returns the rows for a day; a day may have two, and hours at the hourly schools. */
export function enterAbsence(
  random: Random,
  enrollment: Enrollment,
  at: { readonly day: number; readonly category: Category },
): AbsenceEntry {
  const row = (category: Category, hours = "") =>
    `${startOf(enrollment, at.day)},${drawCode(random, enrollment.school, category)},${hours || ","}`;
  const isAbsent = absentCategories.has(at.category);
  if (isAbsent && isHourly(enrollment.school)) return enterHours(random, at.category, row);
  const main = row(at.category);
  if (!isAbsent || !isHit(random, 0.015)) return { rows: [main], hundredths: whole };
  const also = row(pick(random, ["tardy", "partial_30_unexcused", "present"]));
  return { rows: isHit(random, 0.5) ? [also, main] : [main, also], hundredths: whole };
}

/** Returns a row that means nothing: its day is no school day of the student. */
export function enterStrayRow(random: Random, enrollment: Enrollment, day: number): string {
  return `${startOf(enrollment, day)},${drawCode(random, enrollment.school, "unexcused")},,`;
}

function startOf({ localId, school }: Enrollment, day: number): string {
  return `${localId},${codeInSis(school)},${toIso(day)}`;
}

// Whole days, some without hours; parts of a day; parts entered period by period.
function enterHours(
  random: Random,
  category: Category,
  row: (category: Category, hours?: string) => string,
): AbsenceEntry {
  const kind = pickWeighted(random, [
    ["whole day", 50],
    ["no hours", 8],
    ["part", 36],
    ["two parts", 6],
  ]);
  if (kind === "no hours") return { rows: [row(category)], hundredths: whole };
  const hours = kind === "whole day" ? hoursScheduled : integerBetween(random, 1, 4);
  const hundredths = (hours * whole) / hoursScheduled;
  const parts = kind === "two parts" && hours > 1 ? [1, hours - 1] : [hours];
  return { rows: parts.map((part) => row(category, `${part},${hoursScheduled}`)), hundredths };
}
