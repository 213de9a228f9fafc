import { createHabit, unexcusedShareOf } from "./absence-habit.ts";
import { createReasonDrawer, type ReasonDrawer } from "./absence-reasons.ts";
import { type AbsenceEntry, enterAbsence } from "./absence-rows.ts";
import type { Category } from "./attendance-codes.ts";
import { type AttendanceTally, addDays, tallyOf } from "./attendance-tally.ts";
import { type Enrollment, isPopulation } from "./enrollment.ts";
import { countBefore, type EpochDay } from "./epoch-days.ts";
import type { GroupSpell } from "./group-spells.ts";
import { planAbsences } from "./planned-absences.ts";
import { normal, type Random } from "./random.ts";
import { createDayDrawer } from "./school-days.ts";
import type { SchoolTerm } from "./school-term.ts";
import type { SchoolYear } from "./school-years.ts";
import type { School } from "./schools.ts";
import type { Student } from "./student.ts";

interface Attending {
  readonly student: Student;
  readonly year: SchoolYear;
  readonly enrollments: readonly Enrollment[];
  readonly spells: readonly GroupSpell[];
  readonly random: Random;
  readonly getTerm: (year: SchoolYear, school: School) => SchoolTerm;
  readonly writeRow: (row: string) => void;
}

/** A day on which a student was not simply present, as the school entered it. */
export interface Exception {
  readonly day: EpochDay;
  readonly category: Category;
  readonly enrollment: Enrollment;
  /** How much of the day the category takes, in hundredths. */
  readonly hundredths: number;
}

/** A student's year: the sums by school, and what was entered day by day. */
export interface Attendance {
  readonly tallies: readonly AttendanceTally[];
  readonly exceptions: readonly Exception[];
}

interface StayOfYear {
  readonly enrollment: Enrollment;
  readonly tally: AttendanceTally | undefined;
  readonly yearlyDraw: number;
  readonly reasons: ReasonDrawer;
  readonly exceptions: Exception[];
}

const wholeDay = 100;

/** Lives through a student's school days and writes the exceptions. */
export function attendSchool(attending: Attending): Attendance {
  const { student, year, enrollments, random } = attending;
  const tallies: AttendanceTally[] = [];
  const exceptions: Exception[] = [];
  const yearlyDraw = normal(random);
  const share = unexcusedShareOf(student, enrollments[0]?.gradeNumber ?? 0);
  const reasons = createReasonDrawer(random, { share, year });
  for (const enrollment of enrollments) {
    if (enrollment.gradeNumber < -1 || enrollment.exitReason.startsWith("N")) continue;
    const tally = isPopulation(enrollment) ? tallyOf(tallies, enrollment) : undefined;
    if (enrollment.isExempt) continue;
    attendStay(attending, { enrollment, tally, yearlyDraw, reasons, exceptions });
  }
  return { tallies, exceptions };
}

function attendStay(attending: Attending, at: StayOfYear): void {
  const { student, year, spells, random, getTerm } = attending;
  const { enrollment, tally, yearlyDraw, reasons } = at;
  const term = getTerm(year, enrollment.school);
  const schoolEffect = term.effect;
  const habit = createHabit(student, { year, enrollment, spells, schoolEffect, yearlyDraw });
  const from = countBefore(term.days, enrollment.entryDay);
  const until = countBefore(term.days, Math.min(enrollment.exitDay ?? year.asOf, year.asOf) + 1);
  const planned = planAbsences(random, term.days.slice(from, until), {
    grade: enrollment.gradeNumber,
    propensity: student.propensity,
  });
  const drawDay = createDayDrawer(habit, { random, planned, reasons });
  if (tally) {
    tally.isExempt = false;
    tally.expected += Math.max(0, until - from) * wholeDay;
  }
  for (let index = from; index < until; index += 1) {
    const category = drawDay(term, index);
    if (!category) continue;
    const day = term.days[index] ?? 0;
    const entry = enterAbsence(random, enrollment, { day, category });
    if (tally) addDays(tally, category, entry.hundredths);
    if (day <= term.lastRecordedDay) record(attending, at, { day, category, entry });
  }
}

function record(
  { writeRow }: Attending,
  { enrollment, exceptions }: StayOfYear,
  of: { readonly day: EpochDay; readonly category: Category; readonly entry: AbsenceEntry },
): void {
  const { day, category, entry } = of;
  exceptions.push({ day, category, enrollment, hundredths: entry.hundredths });
  for (const row of entry.rows) writeRow(row);
}
