import { z } from "zod";
import { keyOf } from "../release/count-cell.ts";
import type { ReleaseFrame } from "../release/frame.ts";
import type { YearCounts } from "../release/protect-year.ts";
import type { SecuredYear } from "./secure-year.ts";
import type { PrintedBefore } from "./see-release.ts";

const category = z.object({ reporting_category: z.string(), family: z.string() });
const grade = z.object({ reporting_category: z.string(), grade_category: z.string() });
const place = z.object({
  rule: z.string(),
  level: z.string(),
  cds_code: z.string(),
  whole_level: z.string(),
  whole_cds_code: z.string(),
});

/** Whole numbers by school year, count and cell. */
const byCell = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.int().min(0))));

/**
 * What somebody knows who has every roster: the students of every cell, and how categories and places
 * add up; and what was printed before. No other counts.
 */
export const enrolments = z.object({
  frame: z.object({
    categories: z.array(category),
    grades: z.array(grade),
    places: z.array(place),
    splits: z.array(z.object({ whole: z.string(), parts: z.array(z.string()) })),
  }),
  /** Students by school year, count and cell. */
  years: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.int().min(1)))),
  /** By school year: expected ties between cells that do not hold, so that nobody can build on them. */
  untrue_ties: z.record(z.string(), z.array(z.string())),
  /** Counts of the ledger that still hold, by school year, count and cell. */
  printed_before: byCell.optional(),
});

/** The contents of `build/enrolments.json`. */
export type Enrolments = z.infer<typeof enrolments>;

/** Returns the enrolments behind every count of every year; what has no students is left out. */
export function listEnrolments(
  frame: ReleaseFrame,
  years: ReadonlyMap<number, YearCounts>,
  release: ReadonlyMap<number, Pick<SecuredYear, "untrueTies">>,
  before: ReadonlyMap<number, PrintedBefore> = new Map(),
): Enrolments {
  const ofYear = (counts: YearCounts) =>
    Object.fromEntries(
      [...counts].map(([count, cells]) => {
        const full = cells.filter(({ students }) => students > 0);
        return [count, Object.fromEntries(full.map((cell) => [keyOf(cell), cell.students]))];
      }),
    );
  const outOfYear = (year: number, counts: YearCounts) =>
    Object.fromEntries(
      [...counts].map(([count, cells]) => {
        const { printed = new Set<string>() } = before.get(year)?.get(count) ?? {};
        const out = cells.filter((cell) => printed.has(keyOf(cell)));
        return [count, Object.fromEntries(out.map((cell) => [keyOf(cell), cell.count]))];
      }),
    );
  return {
    frame: {
      categories: frame.categories.map(({ reporting_category, family }) => ({
        ...{ reporting_category, family },
      })),
      grades: [...frame.grades],
      places: [...frame.places],
      splits: frame.splits.map(({ whole, parts }) => ({ whole, parts: [...parts] })),
    },
    untrue_ties: Object.fromEntries(
      [...release].map(([year, { untrueTies }]) => [String(year), [...untrueTies]]),
    ),
    printed_before: Object.fromEntries(
      [...years].map(([year, counts]) => [String(year), outOfYear(year, counts)]),
    ),
    years: Object.fromEntries([...years].map(([year, counts]) => [String(year), ofYear(counts)])),
  };
}
