import { z } from "zod";
import { roundCount, roundRate } from "./round-half-up.ts";

/** What disclosure control must know of a cell's year, with whether the cell applies at all. */
export const disclosureRule = z.object({
  suppression_threshold: z.int(),
  running_minimum_students: z.int(),
  running_fine_students: z.int(),
  is_running: z.boolean(),
  is_applicable: z.boolean(),
});

/** How a cell may be shown. */
export type Disclosure = "exact" | "rounded" | "suppressed" | "not_applicable";

/** The policy numbers of a cell. */
export type DisclosureRule = z.infer<typeof disclosureRule>;

/** A cleared cell of students: denominator, count and rate (0 to 1), null where not shown. */
export interface StudentsCell {
  readonly students: number | null;
  readonly count: number | null;
  readonly rate: number | null;
  readonly disclosure: Disclosure;
}

/** Returns how a cell of so many students may be shown (privacy: thresholds use true numbers). */
export function findDisclosure(students: number, rule: DisclosureRule): Disclosure {
  if (!rule.is_applicable) return "not_applicable";
  const isSmall =
    students <= rule.suppression_threshold ||
    (rule.is_running && students < rule.running_minimum_students);
  if (isSmall) return "suppressed";
  return rule.is_running ? "rounded" : "exact";
}

/** Returns into how many parts a whole is cut when a rate of so many students is rounded. */
export function ratePartsOf(students: number, rule: DisclosureRule): number {
  return rule.is_running && students < rule.running_fine_students ? 100 : 1000;
}

/**
 * Returns the students of a cell and how many of them count, as the public may see them. Finished
 * years: exact, or suppressed for small groups. The running year: no counts, denominators rounded to
 * 10, rates coarser for fewer students. What is starred for another cell's sake or because too few
 * students stand on one side keeps its students.
 */
export function clearStudentsCell(
  { students, count }: { readonly students: number; readonly count: number },
  rule: DisclosureRule,
  { isStarred = false }: { readonly isStarred?: boolean } = {},
): StudentsCell {
  const disclosure = findDisclosure(students, rule);
  if (disclosure === "not_applicable" || disclosure === "suppressed") {
    return { students: null, count: null, rate: null, disclosure };
  }
  if (isStarred) {
    const shown = disclosure === "exact" ? students : roundCount(students, 10);
    return { students: shown, count: null, rate: null, disclosure: "suppressed" };
  }
  const rate = roundRate(count, students, ratePartsOf(students, rule));
  if (disclosure === "exact") return { students, count, rate, disclosure };
  return { students: roundCount(students, 10), count: null, rate, disclosure };
}
