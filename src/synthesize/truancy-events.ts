import type { Exception } from "./attend.ts";
import type { Category } from "./attendance-codes.ts";
import type { SchoolYear } from "./school-years.ts";
import { truthParameters } from "./truth-parameters.ts";

const events: ReadonlySet<Category> = new Set([
  "unexcused",
  "unverified",
  "partial_30_unexcused",
  "tardy_30_unexcused",
]);
const halfHourOfFive = 10;

/** Returns the days that the school counts toward truancy, one a day, in order of time. */
export function listTruancyEvents(
  exceptions: readonly Exception[],
  year: SchoolYear,
): readonly Exception[] {
  const days = new Map<number, Exception>();
  for (const exception of exceptions) {
    const { day, category, hundredths } = exception;
    const isOpen =
      category === "unverified" && day > year.asOf - truthParameters.truancy.clearingDays;
    if (!events.has(category) || isOpen || hundredths <= halfHourOfFive) continue;
    days.set(day, exception);
  }
  return [...days.values()].sort((one, other) => one.day - other.day);
}
