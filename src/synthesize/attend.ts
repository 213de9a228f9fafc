import { createHabit } from "./absence-habit.ts";
import { type AbsenceEntry, enterAbsence } from "./absence-rows.ts";
import type { Category } from "./attendance-codes.ts";
import { type AttendanceTally, addDays, tallyOf } from "./attendance-tally.ts";
import { type Enrollment, isPopulation } from "./enrollment.ts";
import { countBefore } from "./epoch-days.ts";
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

const wholeDay = 100;

/** Lives through a student's school days, writes the exceptions and returns the sums by school. */
export function attendSchool(attending: Attending): readonly AttendanceTally[] {
  const { enrollments, random } = attending;
  const tallies: AttendanceTally[] = [];
  const yearlyDraw = normal(random);
  for (const enrollment of enrollments) {
    if (enrollment.gradeNumber < -1 || enrollment.exitReason.startsWith("N")) continue;
    const tally = isPopulation(enrollment) ? tallyOf(tallies, enrollment) : undefined;
    if (enrollment.isExempt) continue;
    attendStay(attending, { enrollment, tally, yearlyDraw });
  }
  return tallies;
}

function attendStay(
  { student, year, spells, random, getTerm, writeRow }: Attending,
  at: {
    readonly enrollment: Enrollment;
    readonly tally: AttendanceTally | undefined;
    readonly yearlyDraw: number;
  },
): void {
  const { enrollment, tally, yearlyDraw } = at;
  const term = getTerm(year, enrollment.school);
  const habit = createHabit(student, {
    year,
    enrollment,
    spells,
    schoolEffect: term.effect,
    yearlyDraw,
  });
  const from = countBefore(term.days, enrollment.entryDay);
  const until = countBefore(term.days, Math.min(enrollment.exitDay ?? year.asOf, year.asOf) + 1);
  const planned = planAbsences(random, term.days.slice(from, until), {
    grade: enrollment.gradeNumber,
    propensity: student.propensity,
  });
  const drawDay = createDayDrawer(habit, { random, planned });
  if (tally) {
    tally.isExempt = false;
    tally.expected += Math.max(0, until - from) * wholeDay;
  }
  for (let index = from; index < until; index += 1) {
    const category = drawDay(term, index);
    if (!category) continue;
    const day = term.days[index] ?? 0;
    const entry = enterAbsence(random, enrollment, { day, category });
    record(entry, { category, tally, isEntered: day <= term.lastRecordedDay, writeRow });
  }
}

function record(
  entry: AbsenceEntry,
  to: {
    readonly category: Category;
    readonly tally: AttendanceTally | undefined;
    readonly isEntered: boolean;
    readonly writeRow: (row: string) => void;
  },
): void {
  if (to.tally) addDays(to.tally, to.category, entry.hundredths);
  if (to.isEntered) for (const row of entry.rows) to.writeRow(row);
}
