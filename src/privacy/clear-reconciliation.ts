import { z } from "zod";
import { findDaysDisclosure, roundDays } from "./clear-days-cell.ts";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";
import type { ReleaseStars } from "./release/release-stars.ts";

/** A figure of ours beside the same figure of another source, as counted. */
export const measuredReconciliation = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  other_source: z.string(),
  measure: z.string(),
  our_value: z.number(),
  other_value: z.number().nullable(),
  other_rate: z.number().nullable(),
  our_students: z.int(),
  other_students: z.int().nullable(),
  our_eligible_students: z.int(),
  other_eligible_students: z.int().nullable(),
  causes: z.array(z.string()),
  cause_students: z.array(z.int().nullable()),
  day_figures_minimum_students: z.int(),
  reason_minimum_students: z.int(),
  ...disclosureRule.omit({ is_applicable: true }).shape,
});

/** A measured comparison. */
export type MeasuredReconciliation = z.infer<typeof measuredReconciliation>;

/** A cause as the public reads it. */
export const causeWords: Readonly<Record<string, string>> = { charter: "charters not supplied" };

interface Side {
  readonly value: number | null;
  readonly students: number | null;
  readonly eligible: number | null;
}

/** Returns one side's figure as disclosure control of its own table would print it. */
function clearSide(
  side: Side,
  row: MeasuredReconciliation,
  options: { readonly isStarred: boolean },
): number | null {
  const { value, students, eligible } = side;
  if (value === null || students === null || eligible === null) return null;
  const rule = { ...row, is_applicable: true };
  if (row.measure.startsWith("days_")) {
    const disclosure = findDaysDisclosure(
      students,
      { ...rule, eligible_students: eligible },
      options,
    );
    if (disclosure === "exact") return roundDays(value, 5);
    const isDenominator = row.measure === "days_expected";
    return disclosure === "rounded" && isDenominator ? roundDays(value, 10) : null;
  }
  const cell = clearStudentsCell({ students: eligible, count: value }, rule, options);
  if (row.measure === "chronic_rate") return cell.rate;
  const isTotal = row.measure === "eligible_students" || row.measure === "students";
  return isTotal ? cell.students : cell.count;
}

/** Whether days differ for so few students that the difference would be the days of one of them. */
function isOfFewStudents({
  measure,
  cause_students,
  reason_minimum_students,
}: MeasuredReconciliation) {
  if (!measure.startsWith("days_")) return false;
  const students = cause_students.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return students > 0 && students < reason_minimum_students;
}

/** Whether the figures themselves are equal; in a running year that may not be told. */
function isEqual(row: MeasuredReconciliation): boolean {
  if (row.is_running || row.other_value === null) return false;
  if (row.measure !== "chronic_rate") return row.our_value === row.other_value;
  const theirs = row.other_eligible_students ?? 0;
  return row.our_value * theirs === row.other_value * row.our_eligible_students;
}

/** Returns the causes in words; a number of students only where it is no small number. */
function explain({
  causes,
  cause_students,
  suppression_threshold,
  is_running,
}: MeasuredReconciliation) {
  const words = causes.map((cause, i) => {
    const students = cause_students[i] ?? 0;
    const isShown = students > suppression_threshold && !is_running;
    return `${causeWords[cause] ?? cause}${isShown ? ` (${students} students)` : ""}`;
  });
  return words.length === 0 ? "other" : words.join("; ");
}

/**
 * Returns a comparison as the public may see it: both figures and their difference (ours minus the
 * other) where both may be printed, else none of the three and no cause. A difference of days that
 * belongs to very few students hides them, too: it would tell the days of one.
 */
export function clearReconciliation(row: MeasuredReconciliation, stars: ReleaseStars) {
  const { school_year, level, cds_code, reporting_category, other_source, measure } = row;
  const place = { school_year, level, cds_code, reporting_category, other_source, measure };
  const options = { isStarred: stars.isStarred("chronic", row) };
  const ours = clearSide(
    { value: row.our_value, students: row.our_students, eligible: row.our_eligible_students },
    row,
    options,
  );
  const theirs = clearSide(
    { value: row.other_value, students: row.other_students, eligible: row.other_eligible_students },
    row,
    options,
  );
  const other = measure === "chronic_rate" && theirs !== null ? (row.other_rate ?? theirs) : theirs;
  if (ours === null || other === null || isOfFewStudents(row)) {
    const hidden = { ours: null, other: null, difference: null, explanation: null };
    return { ...place, ...hidden, disclosure: "suppressed" };
  }
  const difference = Math.round((ours - other) * 1000) / 1000;
  const equal = isEqual(row) ? "equal" : "equal after rounding";
  const explanation = difference === 0 ? equal : explain(row);
  return {
    ...{ ...place, ours, other, difference, explanation },
    disclosure: row.is_running ? "rounded" : "exact",
  };
}

/** How many students' days differ for one cause, as counted. */
export const measuredReconciliationCause = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  other_source: z.string(),
  cause: z.string(),
  cause_rank: z.int(),
  students: z.int(),
  suppression_threshold: z.int(),
  is_running: z.boolean(),
});

/** Returns a cause with its students where they are no small number. */
export function clearReconciliationCause(row: z.infer<typeof measuredReconciliationCause>) {
  const { suppression_threshold, is_running, ...shown } = row;
  const isHidden = is_running || row.students <= suppression_threshold;
  return {
    ...shown,
    students: isHidden ? null : row.students,
    disclosure: isHidden ? "suppressed" : "exact",
  };
}
