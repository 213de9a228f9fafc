import { z } from "zod";
import { daysDisclosureRule, findDaysDisclosure, roundDays } from "./clear-days-cell.ts";
import { clearStudentsCell } from "./clear-students-cell.ts";

/** Recovered days of a place as counted; days and hours are hundredths. */
export const measuredAttendanceRecovery = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  as_of: z.string().nullable(),
  students: z.int(),
  recovering_students: z.int(),
  recovered_hundredths: z.coerce.number().pipe(z.int()),
  hour_hundredths: z.coerce.number().pipe(z.int()),
  chronic_students: z.int(),
  chronic_students_without_recovered_days: z.int(),
  reason_minimum_students: z.int(),
  counts_recovered_days: z.boolean(),
  ...daysDisclosureRule.shape,
});

type Measured = z.infer<typeof measuredAttendanceRecovery>;

/**
 * Returns recovery as the public may see it. Days and hours stand only in finished years, rounded to
 * 5, with enough students behind them; the second chronic rate only where the policy asks for it.
 */
export function clearAttendanceRecovery(cell: Measured) {
  const { school_year, level, cds_code, counts_recovered_days, as_of } = cell;
  const counts = { students: cell.students, count: cell.recovering_students };
  const { students, count, rate, disclosure } = clearStudentsCell(counts, cell);
  return {
    ...{ school_year, level, cds_code, counts_recovered_days, as_of, disclosure },
    students,
    recovering_students: count,
    recovering_share: rate,
    ...clearDays(cell),
    ...clearChronic(cell),
  };
}

function clearDays(cell: Measured) {
  const isShown =
    findDaysDisclosure(cell.students, cell) === "exact" &&
    cell.recovering_students >= cell.reason_minimum_students;
  return {
    days_recovered: isShown ? roundDays(cell.recovered_hundredths, 5) : null,
    hours_recovered: isShown ? roundDays(cell.hour_hundredths, 5) : null,
  };
}

function clearChronic(cell: Measured) {
  const students = cell.eligible_students;
  const rule = { ...cell, is_applicable: cell.is_applicable && cell.counts_recovered_days };
  const counted = clearStudentsCell({ students, count: cell.chronic_students }, rule);
  const without = clearStudentsCell(
    { students, count: cell.chronic_students_without_recovered_days },
    rule,
  );
  return {
    eligible_students: counted.students,
    chronic_students: counted.count,
    chronic_rate: counted.rate,
    chronic_students_without_recovered_days: without.count,
    chronic_rate_without_recovered_days: without.rate,
  };
}
