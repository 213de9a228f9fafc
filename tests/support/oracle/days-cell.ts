import type { Figures } from "./figures.ts";
import { printRate } from "./figures.ts";
import type { Policy } from "./policy.ts";
import {
  printFiveDays,
  printHalfPercent,
  printPercent,
  roundHalfUp,
  roundToTen,
} from "./printing.ts";
import type { YearStatus } from "./year-status.ts";

/** Students with expected days, and their days in hundredths. */
export type Attendance = {
  readonly students: number;
  readonly expected: number;
  readonly attended: number;
};

/** The printed figures of a cell of student-days. */
export type DaysFigures = {
  readonly students: string;
  readonly days_expected: string;
  readonly days_attended: string;
  readonly attendance_rate: string;
};

/**
 * Student-days as printed: only from 30 students on, and in finished years only where the chronic cell of the same
 * category is shown; the running year prints no counts.
 */
export function printDays(
  { students, expected, attended }: Attendance,
  chronic: Figures,
  status: YearStatus,
  { dayMinimum, suppressionThreshold }: Policy,
): DaysFigures {
  if (chronic.students === "-") return allOf("-");
  if (students < dayMinimum || students <= suppressionThreshold) return allOf("*");
  if (status.isFinished && chronic.students === "*") return allOf("*");
  if (!status.isFinished)
    return {
      students: String(roundToTen(students)),
      days_expected: String(10 * roundHalfUp(expected, 1000)),
      days_attended: "*",
      attendance_rate: printRate(attended, expected, students, status),
    };
  const print = expected >= 300_00 ? printPercent : printHalfPercent;
  return {
    students: String(students),
    days_expected: printFiveDays(expected),
    days_attended: printFiveDays(attended),
    attendance_rate: print(attended, expected),
  };
}

function allOf(mark: string): DaysFigures {
  return { students: mark, days_expected: mark, days_attended: mark, attendance_rate: mark };
}
