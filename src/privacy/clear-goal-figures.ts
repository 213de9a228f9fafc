import { z } from "zod";
import { clearDaysCell, daysDisclosureRule, findDaysDisclosure } from "./clear-days-cell.ts";
import {
  clearStudentsCell,
  type Disclosure,
  findDisclosure,
  ratePartsOf,
} from "./clear-students-cell.ts";
import { isEverybody } from "./release/count-cell.ts";
import type { ReleaseStars } from "./release/release-stars.ts";
import { isOneSided } from "./release/state-of-count.ts";
import { roundRate } from "./round-half-up.ts";

/** A figure of a goal's cell as measured: of a whole year, or so far on a day. */
export const measuredGoalFigure = daysDisclosureRule.extend({
  metric: z.string(),
  level: z.string(),
  cds_code: z.string(),
  grade_category: z.string(),
  student_group: z.string(),
  reporting_category: z.string(),
  reporting_category_2: z.string(),
  count_name: z.string(),
  is_of_days: z.boolean(),
  goal_year: z.int(),
  point_date: z.string(),
  school_year: z.int(),
  source: z.string(),
  as_of: z.string().nullable(),
  year_students: z.int(),
  students: z.int(),
  numerator: z.coerce.number(),
  denominator: z.coerce.number(),
  projected: z.number().nullable(),
  projected_low: z.number().nullable(),
  projected_high: z.number().nullable(),
  history_years: z.int(),
});

type Measured = z.infer<typeof measuredGoalFigure>;

/** Figures of a goal's cell as shown: 0 to 1, null where they are not. */
interface ShownFigure {
  readonly students: number | null;
  readonly value: number | null;
  readonly disclosure: Disclosure;
}

function clearYear(row: Measured, isStarred: boolean): ShownFigure {
  const { numerator, denominator, students } = row;
  if (row.is_of_days) {
    const days = { students, expected: denominator, attended: numerator };
    const cell = clearDaysCell(days, row, { isStarred });
    return { students: cell.students, value: cell.attendance_rate, disclosure: cell.disclosure };
  }
  const cell = clearStudentsCell({ students, count: numerator }, row, { isStarred });
  return { students: cell.students, value: cell.rate, disclosure: cell.disclosure };
}

/** How what is so far may be shown: where the whole year's figure is. */
function findPointDisclosure(row: Measured, isStarred: boolean): Disclosure {
  if (row.is_of_days) return findDaysDisclosure(row.year_students, row, { isStarred });
  const disclosure = findDisclosure(row.year_students, row);
  return isStarred && disclosure !== "not_applicable" ? "suppressed" : disclosure;
}

/** Whether what is so far says too much of too few students. */
function isTooFewSoFar(row: Measured): boolean {
  if (row.students < row.running_minimum_students) return true;
  return !row.is_of_days && !isEverybody(row) && isOneSided({ ...row, count: row.numerator });
}

function clearPoint(row: Measured, isStarred: boolean): ShownFigure {
  const disclosure = findPointDisclosure(row, isStarred);
  if (disclosure === "not_applicable" || row.students === 0) {
    return { students: null, value: null, disclosure: "not_applicable" };
  }
  if (disclosure === "suppressed" || isTooFewSoFar(row)) {
    return { students: null, value: null, disclosure: "suppressed" };
  }
  const parts = ratePartsOf(row.students, { ...row, is_running: true });
  const value = roundRate(row.numerator, row.denominator, parts);
  return { students: null, value, disclosure: "rounded" };
}

/**
 * Returns a figure of a goal's cell as the public may see it: the year's as in its table; figures so
 * far and projections in whole percents below 300 students, to 0.1 from there, and only beside a
 * year's figure that is shown.
 */
export function clearGoalFigure(row: Measured, stars: ReleaseStars) {
  const { metric, level, cds_code, grade_category, student_group } = row;
  const { goal_year, point_date, school_year, source, as_of, is_running } = row;
  const isStarred = stars.isStarred(row.count_name, row);
  const shown = point_date === "" ? clearYear(row, isStarred) : clearPoint(row, isStarred);
  const parts = ratePartsOf(row.students, { ...row, is_running: true });
  const roundShown = (share: number | null) =>
    share === null || shown.value === null ? null : Math.round(share * parts) / parts;
  return {
    ...{ metric, level, cds_code, grade_category, student_group },
    ...{ goal_year, point_date, school_year, source, as_of, is_running },
    ...shown,
    projected: roundShown(row.projected),
    projected_low: roundShown(row.projected_low),
    projected_high: roundShown(row.projected_high),
    history_years: row.history_years,
  };
}
