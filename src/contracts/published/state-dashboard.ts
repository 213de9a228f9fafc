import { z } from "zod";
import { cdsCode, count, level, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  student_group: z.string().meta({ title: "The Dashboard's group code: ALL, EL, SED ..." }),
  reporting_category: z
    .string()
    .nullable()
    .meta({ title: "The same group as a reporting category" }),
  eligible_students: count.nullable(),
  chronic_students: count.nullable(),
  chronic_rate: z.number().min(0).max(1).nullable(),
  change_points: z
    .number()
    .nullable()
    .meta({ title: "Change from the year before, percentage points" }),
  status_level: z.int().min(1).max(5).nullable(),
  change_level: z.int().min(1).max(5).nullable(),
  colour: z.enum(["red", "orange", "yellow", "green", "blue"]).nullable(),
  disclosure: z.enum(["exact", "suppressed"]),
});

/** The California School Dashboard's chronic absenteeism indicator (grades TK-8), as the state published it. */
export const stateDashboard = publishedTable({
  table: "state_dashboard",
  title: "Dashboard chronic absenteeism indicator as published by the state",
  grain: ["school_year", "cds_code", "student_group"],
  row,
});

/** One group's Dashboard result. */
export type StateDashboard = z.infer<typeof row>;
