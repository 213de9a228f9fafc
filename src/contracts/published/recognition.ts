import { z } from "zod";
import {
  cdsCode,
  count,
  disclosure,
  isoDate,
  level,
  rate,
  reportingCategory,
  schoolYear,
} from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  recognition: z.enum(["excellent", "improved", "much_improved"]).meta({
    title:
      "excellent: 96% of days or more; improved: a higher rate than on the same days last year; much_improved: 3 points or more",
  }),
  students: count.nullable().meta({
    title: "Students counted: eligible ones, or those with 31 expected days or more in both years",
  }),
  recognised_students: count.nullable(),
  share: rate.nullable(),
  as_of: isoDate.nullable(),
  disclosure,
});

/** Students with excellent attendance, and students who attend better than last year. */
export const recognition = publishedTable({
  table: "recognition",
  title: "Excellent and improved attendance",
  grain: ["school_year", "level", "cds_code", "reporting_category", "recognition"],
  row,
});

/** Students of a cell who can be recognised. */
export type Recognition = z.infer<typeof row>;
