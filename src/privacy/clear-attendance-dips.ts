import { z } from "zod";
import { daysDisclosureRule, FINE_HUNDREDTHS, findDaysDisclosure } from "./clear-days-cell.ts";
import type { Disclosure } from "./clear-students-cell.ts";
import type { ReleaseStars } from "./release/release-stars.ts";
import { roundCount, roundRate } from "./round-half-up.ts";

/** A day or side of a break as measured: hundredths of days, excess and interval 0 to 1. */
export const measuredAttendanceDip = daysDisclosureRule.extend({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  break_id: z.string(),
  break_name: z.string(),
  break_type: z.string(),
  pool_date: z.string(),
  position: z.string(),
  first_date: z.string(),
  last_date: z.string(),
  students: z.int(),
  expected_hundredths: z.coerce.number(),
  absent_hundredths: z.coerce.number(),
  excess: z.number().nullable(),
  ci_low: z.number().nullable(),
  ci_high: z.number().nullable(),
  own_weight: z.number().nullable(),
  verdict: z.string(),
});

/** How finely figures of a cell of student-days may be printed. */
interface Precision {
  /** Parts into which a whole is cut when a rate is rounded. */
  readonly parts: number;
  /** Parts of a percentage point. */
  readonly pointParts: number;
}

/** Returns how finely figures of a cell of so many student-days may be printed. */
export function precisionOf(
  row: Pick<
    z.infer<typeof measuredAttendanceDip>,
    "is_running" | "students" | "running_fine_students" | "expected_hundredths"
  >,
): Precision {
  const isFine = row.expected_hundredths >= FINE_HUNDREDTHS;
  const isCoarse = row.is_running && row.students < row.running_fine_students;
  return { parts: isCoarse ? 100 : isFine ? 1000 : 200, pointParts: isFine && !isCoarse ? 10 : 2 };
}

/** Returns a share (0 to 1) as percentage points, to whole parts of a point. */
export function toPoints(share: number | null, pointParts: number): number | null {
  return share === null ? null : Math.round(share * 100 * pointParts) / pointParts + 0;
}

/** Returns whether figures of this cell are shown. */
export const isShown = (disclosure: Disclosure): boolean =>
  disclosure === "exact" || disclosure === "rounded";

/**
 * Returns a day or side of a break as the public may see it: rates 0 to 1 and points to 0.1 point
 * from 300 student-days, else to 0.5; student-days to 5. In the running year rates of fewer than 300
 * students are whole percents, and student-days follow from the printed points and the expected
 * days to 10. The verdict stays as it was estimated from unrounded figures.
 */
export function clearAttendanceDip(
  row: z.infer<typeof measuredAttendanceDip>,
  stars: ReleaseStars,
) {
  const { school_year, level, cds_code, reporting_category, break_id, position } = row;
  const { break_name, break_type, pool_date, first_date, last_date } = row;
  const place = { school_year, level, cds_code, reporting_category, break_id, position };
  const named = { ...place, break_name, break_type, pool_date, first_date, last_date };
  const isStarred = stars.isStarred("chronic", row);
  const disclosure = findDaysDisclosure(row.students, row, { isStarred });
  if (!isShown(disclosure)) return { ...named, ...hidden, disclosure: "suppressed" };
  const { parts, pointParts } = precisionOf(row);
  return {
    ...named,
    absence_rate: roundRate(row.absent_hundredths, row.expected_hundredths, parts),
    expected_rate: toExpectedRate(row, parts),
    excess_points: toPoints(row.excess, pointParts),
    ci_low: toPoints(row.ci_low, pointParts),
    ci_high: toPoints(row.ci_high, pointParts),
    excess_student_days: toStudentDays(row, pointParts),
    own_weight: row.own_weight === null ? null : Math.round(row.own_weight * 20) / 20,
    verdict: row.verdict,
    disclosure,
  };
}

const hidden = {
  absence_rate: null,
  expected_rate: null,
  excess_points: null,
  ci_low: null,
  ci_high: null,
  excess_student_days: null,
  own_weight: null,
  verdict: null,
};

type Row = z.infer<typeof measuredAttendanceDip>;

function toExpectedRate({ absent_hundredths, expected_hundredths, excess }: Row, parts: number) {
  if (excess === null) return null;
  const rate = absent_hundredths / expected_hundredths - excess;
  return Math.min(parts, Math.max(0, Math.round(rate * parts))) / parts;
}

function toStudentDays(row: Row, pointParts: number): number | null {
  if (row.excess === null) return null;
  const days = row.expected_hundredths / 100;
  if (!row.is_running) return Math.round((row.excess * days) / 5) * 5 + 0;
  const points = toPoints(row.excess, pointParts) ?? 0;
  return Math.round(((points / 100) * roundCount(days, 10)) / 10) * 10 + 0;
}
