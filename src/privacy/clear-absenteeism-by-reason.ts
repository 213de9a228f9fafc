import { z } from "zod";
import { roundDays } from "./clear-days-cell.ts";
import { disclosureRule, findDisclosure, ratePartsOf } from "./clear-students-cell.ts";
import { clearance, placeColumns } from "./clearance.ts";
import type { ReleaseStars } from "./release/release-stars.ts";
import { roundCount, roundRate } from "./round-half-up.ts";

const REASONS = ["excused", "unexcused", "suspension_out", "independent_study_incomplete"] as const;
type Reason = (typeof REASONS)[number];

const measuredReasons = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  eligible_students: z.int(),
  counterpart_students: z.int().nullable(),
  absent_students: z.int(),
  excused_students: z.int(),
  unexcused_students: z.int(),
  suspension_out_students: z.int(),
  independent_study_incomplete_students: z.int(),
  absent_hundredths: z.coerce.number(),
  excused_hundredths: z.coerce.number(),
  unexcused_hundredths: z.coerce.number(),
  suspension_out_hundredths: z.coerce.number(),
  independent_study_incomplete_hundredths: z.coerce.number(),
  ...disclosureRule.shape,
  day_figures_minimum_students: z.int(),
  reason_minimum_students: z.int(),
});

type Measured = z.infer<typeof measuredReasons>;

/**
 * Returns the reasons that stay hidden: those behind which too few students stand; while a single one
 * of them has students, also the smallest other that has, because the total would give it away.
 */
function findHiddenReasons(cell: Measured): readonly Reason[] {
  const hasStudents = (reason: Reason) => cell[`${reason}_students`] > 0;
  const isShown = (reason: Reason) => cell[`${reason}_students`] >= cell.reason_minimum_students;
  const hidden = REASONS.filter((reason) => !isShown(reason));
  const [first, ...others] = REASONS.filter((reason) => isShown(reason) && hasStudents(reason));
  if (hidden.filter(hasStudents).length !== 1 || first === undefined) return hidden;
  const next = others.reduce(
    (least, reason) =>
      cell[`${reason}_hundredths`] < cell[`${least}_hundredths`] ? reason : least,
    first,
  );
  return [...hidden, next];
}

/** Whether the row is the rest of a row that is hidden: the chronically absent beside the others. */
function isRestOfHidden({ counterpart_students: rest, ...rule }: Measured): boolean {
  return rest !== null && rest > 0 && rest < rule.day_figures_minimum_students;
}

function shareOf(part: number, total: number, parts: number): number {
  return total === 0 ? 0 : roundRate(part, total, parts);
}

function clearReasons(cell: Measured, isRounded: boolean) {
  const hidden = findHiddenReasons(cell);
  const parts = ratePartsOf(cell.eligible_students, cell);
  return Object.fromEntries(
    REASONS.flatMap((reason) => {
      const days = cell[`${reason}_hundredths`];
      const isHidden = hidden.includes(reason);
      const share = isHidden ? null : shareOf(days, cell.absent_hundredths, parts);
      return [
        [`${reason}_share`, share],
        [`${reason}_days`, isHidden || isRounded ? null : roundDays(days, 5)],
      ];
    }),
  );
}

/** Average days absent: total by students with an absence, to 0.1 day (whole in small running cells). */
function averageDays(cell: Measured): number {
  const parts = ratePartsOf(cell.eligible_students, cell) / 100;
  if (cell.absent_students === 0) return 0;
  return roundRate(cell.absent_hundredths, 100 * cell.absent_students, parts);
}

function isHidden(cell: Measured, stars: ReleaseStars): boolean {
  const isSmall = cell.eligible_students < cell.day_figures_minimum_students;
  return isSmall || isRestOfHidden(cell) || stars.isStarred("chronic", cell);
}

function clearFigures(cell: Measured, stars: ReleaseStars) {
  const disclosure =
    cell.is_applicable && isHidden(cell, stars)
      ? "suppressed"
      : findDisclosure(cell.eligible_students, cell);
  if (disclosure === "suppressed" || disclosure === "not_applicable") return { disclosure };
  const isRounded = disclosure === "rounded";
  const isStarred = stars.isStarred("absent", cell);
  return {
    eligible_students: isRounded ? roundCount(cell.eligible_students, 10) : cell.eligible_students,
    absent_students: isRounded || isStarred ? null : cell.absent_students,
    average_days: isStarred ? null : averageDays(cell),
    absent_days: isRounded ? null : roundDays(cell.absent_hundredths, 5),
    ...clearReasons(cell, isRounded),
    disclosure,
  };
}

/** Days absent by reason, of students who could be chronically absent. */
export const absenteeismByReasonClearance = clearance(
  {
    table: "absenteeism_by_reason",
    measure: "msr_absenteeism_by_reason",
    columns: {
      ...placeColumns,
      reporting_category: "varchar",
      eligible_students: "integer",
      absent_students: "integer",
      average_days: "double",
      absent_days: "integer",
      excused_share: "double",
      unexcused_share: "double",
      suspension_out_share: "double",
      independent_study_incomplete_share: "double",
      excused_days: "integer",
      unexcused_days: "integer",
      suspension_out_days: "integer",
      independent_study_incomplete_days: "integer",
      disclosure: "varchar",
    },
  },
  measuredReasons,
  (cell, stars) => {
    const { school_year, level, cds_code, reporting_category } = cell;
    return { school_year, level, cds_code, reporting_category, ...clearFigures(cell, stars) };
  },
);
