import { z } from "zod";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";
import { EVERYBODY } from "./release/count-cell.ts";
import type { ReleaseStars } from "./release/release-stars.ts";
import { roundRate } from "./round-half-up.ts";

const TENTHS_OF_PERCENT = 1000;

/** A locally estimated outcome as counted: the figure, and the same at the other end of its range. */
export const measuredEngagementOutcome = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  measure: z.string(),
  students: z.int(),
  outcome_students: z.int(),
  other_end_students: z.int(),
  other_end_outcome_students: z.int(),
  reason: z.string().nullable(),
  ...disclosureRule.shape,
});

/** Students who were expected back, as counted. */
export const measuredNoShows = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  as_of: z.string().nullable(),
  expected_students: z.int(),
  missing_students: z.int(),
  no_show_students: z.int(),
  ...disclosureRule.shape,
});

/** Fewer unknown cases than these would be told of single students. */
const LEAST_UNKNOWN = 3;

/**
 * Returns whether the range of an outcome is shown: its width tells how many cases are unknown, which
 * nothing protects; so of a group only where it is large and several are.
 */
function isRangeShown(cell: z.infer<typeof measuredEngagementOutcome>): boolean {
  const { other_end_students, students, other_end_outcome_students, outcome_students } = cell;
  const unknown = Math.max(
    Math.abs(other_end_students - students),
    Math.abs(other_end_outcome_students - outcome_students),
  );
  const isLarge = students >= cell.running_minimum_students && unknown >= LEAST_UNKNOWN;
  return cell.reporting_category === EVERYBODY || isLarge;
}

/**
 * Returns an estimated outcome as the public may see it: students, how many, the rate, and the
 * lowest and highest rate that the unknown cases allow, never without the rate. Outcomes exist in
 * finished years only.
 */
export function clearEngagementOutcome(
  cell: z.infer<typeof measuredEngagementOutcome>,
  stars: ReleaseStars,
) {
  const { school_year, level, cds_code, reporting_category, measure, reason } = cell;
  const figure = { students: cell.students, count: cell.outcome_students };
  const isStarred = stars.isStarred(measure, cell);
  const { students, count, rate, disclosure } = clearStudentsCell(figure, cell, { isStarred });
  const otherEnd = roundRate(
    cell.other_end_outcome_students,
    Math.max(cell.other_end_students, 1),
    TENTHS_OF_PERCENT,
  );
  const ends = rate === null || !isRangeShown(cell) ? undefined : [rate, otherEnd];
  return {
    ...{ school_year, level, cds_code, reporting_category, measure, reason },
    students,
    outcome_students: count,
    outcome_rate: rate,
    low: ends ? Math.min(...ends) : null,
    high: ends ? Math.max(...ends) : null,
    disclosure,
  };
}

/** Returns students who were expected back and are missing as the public may see them. */
export function clearNoShows(cell: z.infer<typeof measuredNoShows>, stars: ReleaseStars) {
  const { school_year, level, cds_code, reporting_category, as_of } = cell;
  const counts = { students: cell.expected_students, count: cell.missing_students };
  const isStarred = stars.isStarred("missing", cell);
  const { students, count, rate, disclosure } = clearStudentsCell(counts, cell, { isStarred });
  const isShown = disclosure === "exact" && !stars.isStarred("no_show", cell);
  return {
    ...{ school_year, level, cds_code, reporting_category, as_of },
    expected_students: students,
    missing_students: count,
    missing_rate: rate,
    no_show_students: isShown ? cell.no_show_students : null,
    disclosure,
  };
}
