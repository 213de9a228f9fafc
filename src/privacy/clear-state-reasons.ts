import { z } from "zod";
import { clearance, placeColumns } from "./clearance.ts";

const figure = z.coerce.number().nullable();

/** The state's reasons of absence of one place; its own mask is null. */
export const stateReasonsRow = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  eligible_students: z.int().nullable(),
  average_days: figure,
  excused_share: figure,
  unexcused_share: figure,
  suspension_out_share: figure,
  independent_study_incomplete_share: figure,
  suppression_threshold: z.int(),
});

const hidden = {
  eligible_students: null,
  average_days: null,
  excused_share: null,
  unexcused_share: null,
  suspension_out_share: null,
  independent_study_incomplete_share: null,
};

/** Returns the state's reasons: public already, with its own mask kept, and for small groups as ours. */
export function clearStateReasons(row: z.infer<typeof stateReasonsRow>) {
  const { suppression_threshold, ...shown } = row;
  const { eligible_students, average_days } = row;
  const isMasked = eligible_students === null || average_days === null;
  if (isMasked || eligible_students <= suppression_threshold) {
    return { ...shown, ...hidden, disclosure: "suppressed" };
  }
  return { ...shown, disclosure: "exact" };
}

/** Absences by reason as the state published them. */
export const stateReasonsClearance = clearance(
  {
    table: "state_absenteeism_by_reason",
    measure: "msr_state_absenteeism_by_reason",
    columns: {
      ...placeColumns,
      eligible_students: "integer",
      average_days: "double",
      excused_share: "double",
      unexcused_share: "double",
      suspension_out_share: "double",
      independent_study_incomplete_share: "double",
      disclosure: "varchar",
    },
  },
  stateReasonsRow,
  clearStateReasons,
);
