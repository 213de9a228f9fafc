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
  school_year: schoolYear.meta({ title: "School year in which they were expected back" }),
  level,
  cds_code: cdsCode.meta({ title: "Where the student's year before ended" }),
  reporting_category: reportingCategory.meta({ title: "Group in the year before" }),
  as_of: isoDate.nullable().meta({ title: "Last day counted; empty for a finished year" }),
  expected_students: count.nullable().meta({
    title: "Students who finished the year before in a grade after which the district has another",
  }),
  missing_students: count.nullable().meta({ title: "Of these, not enrolled this year" }),
  missing_rate: rate.nullable().meta({ title: "Share of those expected (0 to 1)" }),
  no_show_students: count.nullable().meta({
    title: "Of those missing, with a record that they did not show up (N420, N470)",
  }),
  disclosure,
});

/** Students who finished last year and did not appear this year. */
export const noShows = publishedTable({
  table: "no_shows",
  title: "Students who were expected back and are not enrolled",
  grain: ["school_year", "level", "cds_code", "reporting_category"],
  row,
});

/** Who did not come back to one place. */
export type NoShows = z.infer<typeof row>;
