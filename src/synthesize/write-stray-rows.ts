import { enterStrayRow } from "./absence-rows.ts";
import { isPopulation } from "./enrollment.ts";
import type { LineFile } from "./line-file.ts";
import { integerBetween, isHit } from "./random.ts";
import { calendarOf } from "./school-years.ts";
import type { StudentRecord } from "./student-record.ts";

const strayShare = 0.002;
const enteredAheadShare = 0.0008;

/**
 * Writes the rare rows that a registrar would call mistakes: before the student came, on a day without
 * school; and, in the running year, absences entered ahead of time. None of them counts.
 */
export function writeStrayRows(file: LineFile, { year, enrollments, random }: StudentRecord): void {
  const first = enrollments.find((one) => isPopulation(one) && !one.isExempt);
  if (!first) return;
  if (isHit(random, strayShare)) {
    file.write(enterStrayRow(random, first, first.entryDay - integerBetween(random, 3, 20)));
  }
  if (isHit(random, strayShare)) {
    const daysOff = calendarOf(year, first.school).weekdays.filter(
      ({ day, dayType }) => dayType !== "instructional" && day <= year.asOf,
    );
    const dayOff = daysOff[integerBetween(random, 0, daysOff.length - 1)];
    if (dayOff) file.write(enterStrayRow(random, first, dayOff.day));
  }
  if (year.isRunning && isHit(random, enteredAheadShare)) {
    file.write(enterStrayRow(random, first, year.asOf + integerBetween(random, 3, 30)));
  }
}
