import { z } from "zod";
import { isShown, precisionOf } from "./clear-attendance-dips.ts";
import { daysDisclosureRule, findDaysDisclosure } from "./clear-days-cell.ts";
import { roundRate } from "./round-half-up.ts";

/** An instructional day of a place as counted, hundredths of days. */
export const measuredAttendanceDay = daysDisclosureRule.extend({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  calendar_date: z.string(),
  weekday: z.int(),
  students: z.int(),
  expected_hundredths: z.coerce.number(),
  absent_hundredths: z.coerce.number(),
  expected_rate: z.number().nullable(),
  day_kind: z.string(),
  break_id: z.string().nullable(),
  position: z.int().nullable(),
});

/** Returns a day as the public may see it: rates rounded by the rule of student-days, no counts. */
export function clearAttendanceDay(row: z.infer<typeof measuredAttendanceDay>) {
  const { school_year, level, cds_code, calendar_date, weekday } = row;
  const { day_kind, break_id, position } = row;
  const day = { school_year, level, cds_code, calendar_date, weekday };
  const placed = { ...day, day_kind, break_id, position };
  const disclosure = findDaysDisclosure(row.students, row);
  if (!isShown(disclosure)) {
    return { ...placed, absence_rate: null, expected_rate: null, disclosure: "suppressed" };
  }
  const { parts } = precisionOf(row);
  const expected = row.expected_rate;
  return {
    ...placed,
    absence_rate: roundRate(row.absent_hundredths, row.expected_hundredths, parts),
    expected_rate: expected === null ? null : Math.round(expected * parts) / parts,
    disclosure,
  };
}
