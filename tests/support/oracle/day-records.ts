import { type CsvRow, cell } from "./csv.ts";
import { add, divide, type Fraction, isGreater, one, toFraction, zero } from "./fraction.ts";
import type { Identity } from "./identity.ts";
import type { DistrictFolder, YearFiles } from "./read-folder.ts";

/** What absences.csv says of one student at one school on one day, by the category that decides. */
export type DayRecord = {
  readonly category: string;
  /** The part of the day missed: 0 for a present day, 1, or less at an hourly school. */
  readonly missed: Fraction;
  /** Hours missed at an hourly school, where every deciding row gives them. */
  readonly hours: Fraction | undefined;
};

const mostAbsentFirst = [
  ...["suspension_out", "unexcused", "unverified", "excused", "independent_study_incomplete"],
  ...["independent_study_complete", "suspension_in", "partial_30_unexcused"],
  ...["tardy_30_unexcused", "tardy_30_excused", "tardy", "present"],
];
/** The categories that are a day of absence. */
export const absentCategories = mostAbsentFirst.slice(0, 5);

/** `student@school@date` to what is recorded of that day. */
export function readDayRecords(
  folder: DistrictFolder,
  year: YearFiles,
  identity: Identity,
): ReadonlyMap<string, DayRecord> {
  const codes = year.sis.get("attendance_codes") ?? [];
  const categories = new Map(codes.map((row) => [cell(row, "code"), cell(row, "category")]));
  const categoryOf = (row: CsvRow) => categories.get(cell(row, "code")) ?? "";
  const records = new Map<string, DayRecord>();
  for (const [day, rows] of rowsByDay(year, identity)) {
    const category = mostAbsentFirst.find((name) => rows.some((row) => categoryOf(row) === name));
    if (category === undefined) continue;
    const deciding = rows.filter((row) => categoryOf(row) === category);
    const isHourly = folder.schools.get(day.split("@")[1] ?? "")?.isHourly === true;
    const whole = isHourly ? hourlyPart(deciding) : one;
    records.set(day, {
      category,
      missed: absentCategories.includes(category) ? whole : zero,
      hours: isHourly ? sumHours(deciding) : undefined,
    });
  }
  return records;
}

function rowsByDay(year: YearFiles, identity: Identity): ReadonlyMap<string, readonly CsvRow[]> {
  const days = new Map<string, CsvRow[]>();
  for (const row of year.sis.get("absences") ?? []) {
    const school = cell(row, "school_code").slice(-7);
    const day = `${identity.sisStudent(row)}@${school}@${cell(row, "date")}`;
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return days;
}

/** Hours absent of the hours scheduled that day, at most 1; a row without hours is a whole day. */
function hourlyPart(rows: readonly CsvRow[]): Fraction {
  const hours = sumHours(rows);
  if (hours === undefined || rows.some((row) => cell(row, "hours_scheduled") === "")) return one;
  const scheduled = rows
    .map((row) => toFraction(cell(row, "hours_scheduled")))
    .reduce((most, next) => (isGreater(next, most) ? next : most), zero);
  if (!isGreater(scheduled, zero)) return one;
  const part = divide(hours, scheduled);
  return isGreater(part, one) ? one : part;
}

function sumHours(rows: readonly CsvRow[]): Fraction | undefined {
  if (rows.some((row) => cell(row, "hours_absent") === "")) return undefined;
  return rows.map((row) => toFraction(cell(row, "hours_absent"))).reduce(add, zero);
}
