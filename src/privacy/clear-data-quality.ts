import { z } from "zod";

/** What a check of the data found. */
export const foundByCheck = z.object({
  check: z.string(),
  severity: z.enum(["error", "notice"]),
  rows: z.int(),
  /** Whether the rows can be students; numbers of files or settings are no secret. */
  mayCountStudents: z.boolean(),
  explanation: z.string(),
  how_to_fix: z.string(),
});

/** A check and what it found. */
export type FoundByCheck = z.infer<typeof foundByCheck>;

/**
 * Returns what a check found as the public may see it: few rows may be as few students, so they are
 * hidden up to the suppression threshold.
 */
export function clearDataQuality(
  { mayCountStudents, rows, ...shown }: FoundByCheck,
  suppressionThreshold: number,
) {
  const isHidden = mayCountStudents && rows > 0 && rows <= suppressionThreshold;
  return { ...shown, rows: isHidden ? null : rows, disclosure: isHidden ? "suppressed" : "exact" };
}
