import { z } from "zod";
import { cdsCode, count, disclosure, level, reportingCategory, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const points = z.number();

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  best_category: reportingCategory
    .nullable()
    .meta({ title: "The group of 30 students or more with the lowest rate there" }),
  points_to_all: points
    .nullable()
    .meta({ title: "Rate less the rate of all students, percentage points" }),
  points_to_best: points
    .nullable()
    .meta({ title: "Rate less the rate of the best-served group, percentage points" }),
  excess_to_all: count.nullable().meta({
    title: "Fewest chronically absent students fewer that bring the group to the rate of all",
  }),
  excess_to_best: count.nullable().meta({ title: "The same to the rate of the best-served group" }),
  position: z
    .int()
    .min(1)
    .nullable()
    .meta({ title: "Place by excess_to_all, largest first; only groups of 30 or more above all" }),
  is_small: z.boolean().nullable().meta({ title: "11 to 29 students: shown, not ranked" }),
  is_beyond_chance: z.boolean().nullable().meta({
    title: "The group differs from the other students by more than chance would explain (95%)",
  }),
  disclosure,
});

/** How far student groups are from all students and from the best-served group. */
export const groupGaps = publishedTable({
  table: "group_gaps",
  title: "Gaps between student groups",
  grain: ["school_year", "level", "cds_code", "reporting_category"],
  row,
});

/** The gap of one group. */
export type GroupGap = z.infer<typeof row>;
