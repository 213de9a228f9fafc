import type { Policy } from "./policy.ts";
import { printPercent, printWholePercent, roundToTen } from "./printing.ts";
import type { YearStatus } from "./year-status.ts";

/** The three figures of a row as printed: students (the denominator), how many of them, percent. */
export type Figures = { readonly students: string; readonly count: string; readonly rate: string };

export const notApplicable: Figures = { students: "-", count: "-", rate: "-" };
export const masked: Figures = { students: "*", count: "*", rate: "*" };

/** Is a cell of so many students too small to be shown? */
export function isMasked(
  students: number,
  { isFinished }: YearStatus,
  { suppressionThreshold }: Policy,
): boolean {
  if (isFinished) return students <= suppressionThreshold;
  return students < Math.max(30, suppressionThreshold + 1);
}

/** A number of students that are a denominator: to tens in the running year. */
export function printDenominator(students: number, { isFinished }: YearStatus): string {
  return String(isFinished ? students : roundToTen(students));
}

/** A count of students: never shown in the running year. */
export function printCount(count: number, { isFinished }: YearStatus): string {
  return isFinished ? String(count) : "*";
}

/** Percent of `whole`: to a tenth, in the running year to a whole below 300 students. */
export function printRate(
  part: number,
  whole: number,
  students: number,
  { isFinished }: YearStatus,
): string {
  return isFinished || students >= 300 ? printPercent(part, whole) : printWholePercent(part, whole);
}

/** The printed figures of a cell of students. */
export function printStudents(
  { students, count }: { readonly students: number; readonly count: number },
  status: YearStatus,
  policy: Policy,
): Figures {
  if (isMasked(students, status, policy)) return masked;
  return {
    students: printDenominator(students, status),
    count: printCount(count, status),
    rate: printRate(count, students, students, status),
  };
}
