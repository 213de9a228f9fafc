import type { AttendanceByWeekday } from "../../contracts/published/attendance.ts";
import type { AttendanceDay } from "../../contracts/published/attendance-by-day.ts";
import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import type { SchoolBreak } from "../../contracts/published/breaks.ts";
import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import type { Edition } from "../../contracts/published/edition.ts";
import type { PackedRows } from "../../contracts/published/packed-rows.ts";
import type { DipView } from "./dip-view.ts";
import { unpackRows } from "./unpack-rows.js";

/** The file of a place as it is loaded. */
export interface PlaceFile {
  /** School years with dips; the district's file of one holds more. */
  readonly years: readonly number[];
  readonly breaks: readonly SchoolBreak[];
  readonly forecast: readonly DipForecast[];
  readonly weekdays: readonly AttendanceByWeekday[];
  readonly days: PackedRows<AttendanceDay>;
  readonly dips: PackedRows<AttendanceDip>;
}

/** What a page knows of a place: its calendar, days, coming breaks and dips. */
export interface PlaceDips extends Omit<PlaceFile, "days" | "dips"> {
  readonly days: readonly AttendanceDay[];
  /** Of the place: the sides of every break, and single days. */
  readonly dips: readonly AttendanceDip[];
  /** Of its schools, or those beside it, in one school year: the sides, all students. */
  readonly parts: readonly AttendanceDip[];
}

/**
 * Loads what a view needs: its place, and where a year is asked for, the year of the district or
 * county around it. A file is asked for and unpacked once.
 */
export function placeLoader(
  load: (name: string) => Promise<PlaceFile & PackedRows<AttendanceDip>>,
): (view: { readonly place: string; readonly year?: number }) => Promise<PlaceDips> {
  const places = remember(async (name) => {
    const file = await load(name);
    const dips = unpackRows<AttendanceDip>(file.dips);
    return { ...file, dips, days: unpackRows<AttendanceDay>(file.days) };
  });
  const years = remember(async (name) => unpackRows<AttendanceDip>(await load(name)));
  return async ({ place, year }) => {
    const file = await places(place);
    const around = /0{7}$/.test(place) ? place : `${place.slice(0, 7)}0000000`;
    const isKnown = year !== undefined && file.years.includes(year);
    const ofYear = isKnown ? await years(`${around}-${year}`) : [];
    const own = place === around ? ofYear.filter((row) => row.cds_code === place) : [];
    return {
      ...file,
      dips: [...file.dips, ...own],
      parts: ofYear.filter((row) => row.cds_code !== around),
    };
  };
}

function remember<Loaded>(
  load: (name: string) => Promise<Loaded>,
): (name: string) => Promise<Loaded> {
  const asked = new Map<string, Promise<Loaded>>();
  return (name) => {
    const known = asked.get(name) ?? load(name);
    asked.set(name, known);
    return known;
  };
}

/** Returns the address of the calendar of days to reach out of a place. */
export function outreachHref(
  { place }: Pick<DipView, "place">,
  {
    cds_code,
    fileHref,
  }: Pick<Edition, "cds_code"> & { readonly fileHref: (file: string) => string },
): string {
  return fileHref(place === cds_code ? "outreach.ics" : `outreach/${place}.ics`);
}
