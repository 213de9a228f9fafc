import { group } from "d3";
import { strToU8 } from "fflate";
import type { AttendanceByWeekday } from "../../contracts/published/attendance.ts";
import {
  type AttendanceDay,
  attendanceByDay,
} from "../../contracts/published/attendance-by-day.ts";
import { type AttendanceDip, attendanceDips } from "../../contracts/published/attendance-dips.ts";
import type { SchoolBreak } from "../../contracts/published/breaks.ts";
import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import type { Entity } from "../../contracts/published/entities.ts";
import { packRows } from "./pack-rows.ts";

/** All rows of the tables that the page of dips draws from. */
export interface DipTables {
  readonly entities: readonly Entity[];
  readonly dips: readonly AttendanceDip[];
  readonly days: readonly AttendanceDay[];
  readonly breaks: readonly SchoolBreak[];
  readonly forecast: readonly DipForecast[];
  readonly weekdays: readonly AttendanceByWeekday[];
}

/**
 * Returns the JSON files that the page of dips loads. `<cds>.json` is a place: its calendar, days,
 * coming breaks, and its dips; a district's without the single days of groups, which with the sides of
 * its parts are in `<cds>-<year>.json`, one for each school year.
 */
export function dipFiles(tables: DipTables): Record<string, Uint8Array> {
  const places = tables.entities.filter(({ role }) => role !== "benchmark");
  const find = {
    dips: byPlace(tables.dips),
    days: byPlace(tables.days),
    breaks: byPlace(tables.breaks),
    forecast: byPlace(tables.forecast),
    weekdays: byPlace(tables.weekdays),
  };
  const years = breakYears(tables.breaks);
  const files = places.flatMap(({ cds_code, level }) => {
    const dips = find.dips(cds_code);
    const parts = places.filter((part) => isPart(part, { cds_code, level }));
    const place = {
      years,
      breaks: usualBreaks(
        find.breaks(cds_code),
        parts.flatMap((part) => find.breaks(part.cds_code)),
      ),
      forecast: find.forecast(cds_code),
      weekdays: find.weekdays(cds_code),
      days: packRows(attendanceByDay, find.days(cds_code)),
      dips: packRows(
        attendanceDips,
        level === "S" ? dips : dips.filter(isOfPlaceFile).map(toDrawn),
      ),
    };
    if (level === "S") return [[`${cds_code}.json`, place] as const];
    const ofParts = parts.flatMap((part) => find.dips(part.cds_code).filter(isSideOfAll));
    const byYear = years.map((year) => {
      const rows = [...dips.filter((row) => !isOfPlaceFile(row)), ...ofParts];
      const ofYear = rows.filter((row) => row.school_year === year);
      return [`${cds_code}-${year}.json`, packRows(attendanceDips, ofYear)] as const;
    });
    return [[`${cds_code}.json`, place] as const, ...byYear];
  });
  return Object.fromEntries(files.map(([name, file]) => [name, strToU8(JSON.stringify(file))]));
}

/** Returns the school years of a calendar, each of which has a file of its own. */
export function breakYears(breaks: readonly Pick<SchoolBreak, "school_year">[]): number[] {
  return [...new Set(breaks.map((row) => row.school_year))].sort();
}

/**
 * Returns the breaks of a place with the days off that most of its schools have; breaks of fewer than
 * half of the schools are left out. Without parts (a school) the place's own, of its first track.
 */
function usualBreaks(own: readonly SchoolBreak[], ofParts: readonly SchoolBreak[]): SchoolBreak[] {
  const schools = new Set(ofParts.map((row) => row.cds_code)).size;
  const first = [
    ...new Map([...own].reverse().map((row) => [row.break_id, row])).values(),
  ].reverse();
  if (schools === 0) return first;
  return first
    .filter((row) => row.schools * 2 >= schools)
    .map((row) => ({
      ...row,
      ...usualDaysOff(ofParts.filter((x) => x.break_id === row.break_id)),
    }));
}

function usualDaysOff(rows: readonly SchoolBreak[]) {
  const spans = group(rows, (row) => `${row.first_day_off} ${row.last_day_off}`);
  const usual = [...spans.values()].sort((a, b) => b.length - a.length)[0]?.[0];
  return usual && { first_day_off: usual.first_day_off, last_day_off: usual.last_day_off };
}

const isSide = ({ position }: AttendanceDip): boolean =>
  position === "before" || position === "after";
const isOfAll = ({ reporting_category }: AttendanceDip): boolean => reporting_category === "TA";
const isSideOfAll = (row: AttendanceDip): boolean => isSide(row) && isOfAll(row);
const isOfPlaceFile = (row: AttendanceDip): boolean => isSide(row) || isOfAll(row);

/** No chart draws the rates of a group's sides; a district has thousands of them. */
function toDrawn(row: AttendanceDip): AttendanceDip {
  return isOfAll(row) ? row : { ...row, absence_rate: null, expected_rate: null };
}

function isPart(part: Entity, { level, cds_code }: Pick<Entity, "level" | "cds_code">): boolean {
  if (level === "S") return false;
  if (level === "C") return part.level === "D";
  return part.level === "S" && part.cds_code.startsWith(cds_code.slice(0, 7));
}

function byPlace<Row extends { readonly cds_code: string }>(rows: readonly Row[]) {
  const places = group(rows, (row) => row.cds_code);
  return (cds_code: string): Row[] => places.get(cds_code) ?? [];
}
