import { z } from "zod";
import { cdsCode, count, level, rate, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  eligible_students: count.nullable(),
  average_days: z
    .number()
    .min(0)
    .nullable()
    .meta({ title: "Days absent by students with one absence or more" }),
  excused_share: rate.nullable(),
  unexcused_share: rate.nullable(),
  suspension_out_share: rate.nullable(),
  independent_study_incomplete_share: rate.nullable(),
  disclosure: z.enum(["exact", "suppressed"]),
});

/** Absences by reason of all students as the state published them: state, counties, districts. */
export const stateAbsenteeismByReason = publishedTable({
  table: "state_absenteeism_by_reason",
  title: "Absences by reason as published by the state",
  grain: ["school_year", "level", "cds_code"],
  row,
});

/** The state's reasons of one place and year. */
export type StateAbsenteeismByReason = z.infer<typeof row>;
