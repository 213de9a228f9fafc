import { z } from "zod";
import { daysDisclosureRule, FINE_HUNDREDTHS, findDaysDisclosure } from "./clear-days-cell.ts";
import { roundRate } from "./round-half-up.ts";

/** A month as counted, hundredths of a day, with its center line and the limits around it. */
export const measuredAttendanceControl = daysDisclosureRule.extend({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  month: z.string(),
  students: z.int(),
  expected_hundredths: z.coerce.number(),
  attended_hundredths: z.coerce.number(),
  center_rate: z.number(),
  half_width: z.number(),
  control_run_months: z.int(),
});

/** A tenth of a percentage point. */
const toTenth = (rate: number): number =>
  Math.min(1000, Math.max(0, Math.round(rate * 1000))) / 1000;

/**
 * Returns a month as the public may see it, by the rule of student-days: rates 0 to 1, to 0.1 point,
 * coarser for few student-days or a small place in the running year. Only a rate to 0.1 or 0.5 point
 * (`is_fine`) may be judged against its limits.
 */
export function clearAttendanceControl(row: z.infer<typeof measuredAttendanceControl>) {
  const { school_year, level, cds_code, month, control_run_months } = row;
  const place = { school_year, level, cds_code, month, control_run_months };
  const is_baseline = !row.is_running;
  const disclosure = findDaysDisclosure(row.students, row);
  if (disclosure === "suppressed" || disclosure === "not_applicable") {
    const hidden = { absence_rate: null, center_rate: null, lower_limit: null, upper_limit: null };
    return { ...place, ...hidden, is_fine: false, is_baseline, disclosure: "suppressed" };
  }
  const { expected_hundredths: expected, attended_hundredths: attended } = row;
  const isCoarse = row.is_running && row.students < row.running_fine_students;
  const parts = isCoarse ? 100 : expected < FINE_HUNDREDTHS ? 200 : 1000;
  return {
    ...place,
    absence_rate: roundRate(expected - attended, expected, parts),
    center_rate: toTenth(row.center_rate),
    lower_limit: toTenth(row.center_rate - row.half_width),
    upper_limit: toTenth(row.center_rate + row.half_width),
    is_fine: !isCoarse,
    is_baseline,
    disclosure,
  };
}
