import { z } from "zod";
import { cdsCode, count, isoDate, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  district_name: z.string().min(1).meta({ title: "Name of the district, county or charter" }),
  cds_code: cdsCode,
  level: z.enum(["C", "D"]).meta({ title: "C: a county is the subject; D: one district" }),
  is_synthetic: z.boolean().meta({ title: "Invented students: every page says so" }),
  languages: z
    .string()
    .regex(/^[a-z]{2,3}(,[a-z]{2,3})*$/)
    .meta({ title: "Languages of the pages; those of the first stand at the root" }),
  has_student_files: z
    .boolean()
    .meta({ title: "False: the site shows the state's published figures only" }),
  current_year: schoolYear,
  headline_year: schoolYear.meta({ title: "Newest year with figures" }),
  is_running: z.boolean().meta({ title: "The headline year is still running" }),
  as_of: isoDate.nullable().meta({ title: "Last day counted in the running year" }),
  days_taught: count.nullable().meta({ title: "Instructional days to the as-of date" }),
  days_planned: count.nullable().meta({ title: "Instructional days of the whole year" }),
  suppression_threshold: count.meta({ title: "Groups of this size or smaller are masked" }),
  minimum_days: count.meta({ title: "First instructional day on which a running year has rates" }),
});

/** What this edition of the site is about: one row. */
export const edition = publishedTable({
  table: "edition",
  title: "What this edition is about",
  grain: ["cds_code"],
  row,
});

/** The one row of the edition. */
export type Edition = z.infer<typeof row>;
