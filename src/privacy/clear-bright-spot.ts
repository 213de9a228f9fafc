import { z } from "zod";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";
import type { ReleaseStars } from "./release/release-stars.ts";

/** A school, grade or group as counted, with what was to be expected and its standard deviation. */
export const measuredBrightSpot = disclosureRule.extend({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  kind: z.string(),
  students: z.int(),
  chronic_students: z.int(),
  students_before: z.int(),
  chronic_before: z.int(),
  /** Null where no expectation can be formed: no year before, or nobody else to compare with. */
  expected_students: z.number().nullable(),
  /** Of the observed around the expected number of students. */
  deviation: z.number().nullable(),
  /** Half-width of the interval in standard deviations. */
  interval_deviations: z.number(),
  ranked_minimum_students: z.int(),
});

type Measured = z.infer<typeof measuredBrightSpot>;

/** What an interval of the difference says. */
export type BrightSpotVerdict = "better" | "worse" | "as expected";

/** Returns `better` where the whole interval (points) lies below 0, `worse` where above. */
export function findVerdict(low: number, high: number): BrightSpotVerdict {
  if (high < 0) return "better";
  return low > 0 ? "worse" : "as expected";
}

const nothing = {
  chronic_rate: null,
  expected_rate: null,
  difference_points: null,
  ci_low: null,
  ci_high: null,
  verdict: null,
};

/** Adding 0 turns -0 into 0. */
const toTenth = (points: number): number => Math.round(points * 10) / 10 + 0;

/**
 * Returns a comparison as the public may see it: only where both years have enough students for a
 * rank and the counts of both are printed. Rates 0 to 1, to 0.1 point; differences in points. The
 * verdict follows from the rounded interval, so that it fits what is shown.
 */
export function clearBrightSpot(row: Measured, stars: ReleaseStars) {
  const { school_year, level, cds_code, reporting_category, kind } = row;
  const place = { school_year, level, cds_code, reporting_category, kind };
  const { students, chronic_students: count, expected_students, deviation } = row;
  const now = clearStudentsCell({ students, count }, row, {
    isStarred: stars.isStarred("chronic", row),
  });
  const before = clearStudentsCell(
    { students: row.students_before, count: row.chronic_before },
    { ...row, is_applicable: row.is_applicable && row.students_before > 0 },
    { isStarred: stars.isStarred("chronic", { ...row, school_year: school_year - 1 }) },
  );
  const cells = [now.disclosure, before.disclosure];
  if (cells.includes("not_applicable")) {
    return { ...place, ...nothing, disclosure: "not_applicable" };
  }
  const isSmall = Math.min(students, row.students_before) < row.ranked_minimum_students;
  if (isSmall || cells.some((disclosure) => disclosure !== "exact")) {
    return { ...place, ...nothing, disclosure: "suppressed" };
  }
  if (expected_students === null || deviation === null) {
    return { ...place, ...nothing, disclosure: "not_applicable" };
  }
  const difference = (100 * (count - expected_students)) / students;
  const half = (100 * row.interval_deviations * deviation) / students;
  const [ci_low, ci_high] = [toTenth(difference - half), toTenth(difference + half)];
  return {
    ...place,
    chronic_rate: now.rate,
    expected_rate: Math.round((1000 * expected_students) / students) / 1000,
    difference_points: toTenth(difference),
    ci_low,
    ci_high,
    verdict: findVerdict(ci_low, ci_high),
    disclosure: "exact",
  };
}
