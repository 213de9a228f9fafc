import { z } from "zod";
import { breakId, breakType } from "./attendance-dips.ts";
import { cdsCode, count, isoDate, level, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  track: z.string().meta({ title: "Track of the school; empty: no tracks" }),
  break_id: breakId,
  break_name: z.string().min(1),
  break_type: z.enum([...breakType.options, "closure"]),
  first_day_off: isoDate.nullable().meta({ title: "Null for the start and end of the year" }),
  last_day_off: isoDate.nullable(),
  weekdays_off: count,
  before_start: isoDate.nullable().meta({ title: "First day of the window before the break" }),
  before_end: isoDate.nullable(),
  after_start: isoDate.nullable(),
  after_end: isoDate.nullable(),
  schools: count.meta({ title: "Schools that have this break" }),
});

/** The calendar as breaks, their windows and closures. */
export const breaks = publishedTable({
  table: "breaks",
  title: "Breaks and closures of the calendars",
  grain: ["school_year", "level", "cds_code", "track", "break_id"],
  row,
});

/** A break or closure in a place's calendar. */
export type SchoolBreak = z.infer<typeof row>;
