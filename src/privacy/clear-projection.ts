import { z } from "zod";
import { clearStudentsCell, disclosureRule, ratePartsOf } from "./clear-students-cell.ts";
import type { ReleaseStars } from "./release/release-stars.ts";
import { roundRate } from "./round-half-up.ts";

/** A place's students in the running year and the rate to expect at its end, 0 to 1. */
export const measuredProjection = disclosureRule.extend({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  as_of: z.string().nullable(),
  eligible_students: z.int(),
  chronic_students: z.int(),
  /** Null without days of an earlier year. */
  expected_rate: z.number().nullable(),
  lowest_rate: z.number().nullable(),
  highest_rate: z.number().nullable(),
  history_years: z.int(),
  basis: z.string(),
});

type Measured = z.infer<typeof measuredProjection>;

const nothing = { students: null, rate_to_date: null, rate: null, low: null, high: null };

/**
 * Returns a projection as the public may see it: where the rate to date of the same place and group
 * is printed, rounded as that is. A projection is no count of students (privacy rules 1 and 2).
 */
export function clearProjection(row: Measured, stars: ReleaseStars) {
  const { school_year, level, cds_code, reporting_category, as_of, history_years, basis } = row;
  const place = { school_year, level, cds_code, reporting_category, as_of, history_years, basis };
  const counts = { students: row.eligible_students, count: row.chronic_students };
  const toDate = clearStudentsCell(counts, row, { isStarred: stars.isStarred("chronic", row) });
  const { disclosure } = toDate;
  if (disclosure === "suppressed" || disclosure === "not_applicable") {
    return { ...place, ...nothing, disclosure };
  }
  const parts = ratePartsOf(row.eligible_students, row);
  const rounded = (rate: number | null) => (rate === null ? null : roundRate(rate, 1, parts));
  return {
    ...place,
    students: toDate.students,
    rate_to_date: toDate.rate,
    rate: rounded(row.expected_rate),
    low: rounded(row.lowest_rate),
    high: rounded(row.highest_rate),
    disclosure,
  };
}
