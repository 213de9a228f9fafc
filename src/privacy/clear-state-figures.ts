import { z } from "zod";

const figure = z.coerce.number().nullable();

/** The state's chronic absenteeism of one cell; its own mask is null. */
export const stateChronicAbsenteeismCell = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  eligible_students: z.int().nullable(),
  chronic_students: z.int().nullable(),
  chronic_rate: figure,
  suppression_threshold: z.int(),
});

/** The state's Dashboard result of one group. */
export const stateDashboardCell = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  student_group: z.string(),
  reporting_category: z.string().nullable(),
  eligible_students: z.int().nullable(),
  chronic_students: z.int().nullable(),
  chronic_rate: figure,
  change_points: figure,
  status_level: z.int().nullable(),
  change_level: z.int().nullable(),
  colour: z.string().nullable(),
  suppression_threshold: z.int(),
});

/** The state's outcome of one cohort. */
export const stateCohortOutcomeCell = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  outcome: z.string(),
  cohort_students: z.int().nullable(),
  outcome_students: z.int().nullable(),
  outcome_rate: figure,
  suppression_threshold: z.int(),
});

function isSmall(students: number | null, threshold: number): boolean {
  return students === null || students <= threshold;
}

/** Returns a cell of the state's file: public already, with the state's own mask kept. */
export function clearStateChronicAbsenteeism(cell: z.infer<typeof stateChronicAbsenteeismCell>) {
  const { suppression_threshold, ...shown } = cell;
  const { eligible_students, chronic_students, chronic_rate } = cell;
  const isMasked = chronic_students === null || chronic_rate === null;
  if (!isMasked && !isSmall(eligible_students, suppression_threshold)) {
    return { ...shown, source: "CDE", as_of: null, disclosure: "exact" };
  }
  const hidden = { eligible_students: null, chronic_students: null, chronic_rate: null };
  return { ...shown, ...hidden, source: "CDE", as_of: null, disclosure: "suppressed" };
}

/** Returns a Dashboard result; the state prints denominators of 10 or fewer, we do not. */
export function clearStateDashboard(cell: z.infer<typeof stateDashboardCell>) {
  const { suppression_threshold, ...shown } = cell;
  if (!isSmall(cell.eligible_students, suppression_threshold)) {
    return { ...shown, disclosure: "exact" };
  }
  return {
    ...shown,
    eligible_students: null,
    chronic_students: null,
    chronic_rate: null,
    change_points: null,
    status_level: null,
    change_level: null,
    colour: null,
    disclosure: "suppressed",
  };
}

/** Returns a cohort's outcome with the state's own mask kept. */
export function clearStateCohortOutcome(cell: z.infer<typeof stateCohortOutcomeCell>) {
  const { suppression_threshold, ...shown } = cell;
  if (!isSmall(cell.cohort_students, suppression_threshold) && cell.outcome_rate !== null) {
    return { ...shown, disclosure: "exact" };
  }
  return {
    ...shown,
    cohort_students: null,
    outcome_students: null,
    outcome_rate: null,
    disclosure: "suppressed",
  };
}
