import { type CsvRow, cell } from "./csv.ts";
import { add, divide, type Fraction, isGreater, one, toFraction, zero } from "./fraction.ts";
import type { Identity } from "./identity.ts";
import type { DistrictFolder, YearFiles } from "./read-folder.ts";

const mostAbsentFirst = [
  "suspension_out",
  "unexcused",
  "unverified",
  "excused",
  "independent_study_incomplete",
  "independent_study_complete",
  "suspension_in",
  "partial_30_unexcused",
  "tardy_30_unexcused",
  "tardy_30_excused",
  "tardy",
  "present",
];
const absentCategories = mostAbsentFirst.slice(0, 5);

/** `student@school@date` to the part of that day missed (1, or less at an hourly school); present days have none. */
export function absentParts(
  folder: DistrictFolder,
  year: YearFiles,
  identity: Identity,
): ReadonlyMap<string, Fraction> {
  const codes = year.sis.get("attendance_codes") ?? [];
  const categories = new Map(codes.map((row) => [cell(row, "code"), cell(row, "category")]));
  const categoryOf = (row: CsvRow) => categories.get(cell(row, "code")) ?? "";
  const parts = new Map<string, Fraction>();
  for (const [day, rows] of rowsByDay(year, identity)) {
    const winner = mostAbsentFirst.find((name) => rows.some((row) => categoryOf(row) === name));
    if (winner === undefined || !absentCategories.includes(winner)) continue;
    const winning = rows.filter((row) => categoryOf(row) === winner);
    const isHourly = folder.schools.get(day.split("@")[1] ?? "")?.isHourly === true;
    parts.set(day, isHourly ? hourlyPart(winning) : one);
  }
  return parts;
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
  let hours = zero;
  let scheduled = zero;
  for (const row of rows) {
    if (cell(row, "hours_absent") === "" || cell(row, "hours_scheduled") === "") return one;
    hours = add(hours, toFraction(cell(row, "hours_absent")));
    const rowScheduled = toFraction(cell(row, "hours_scheduled"));
    if (isGreater(rowScheduled, scheduled)) scheduled = rowScheduled;
  }
  if (!isGreater(scheduled, zero)) return one;
  const part = divide(hours, scheduled);
  return isGreater(part, one) ? one : part;
}
