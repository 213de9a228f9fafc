import { z } from "zod";
import { count, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  count: z
    .string()
    .min(1)
    .meta({ title: "Name of the count in the table spec: chronic, truant …" }),
  cells: count.meta({ title: "Cells with students, of all tables that carry the count" }),
  printed: count.meta({ title: "Of these, printed; in the running year as rounded rates" }),
  starred_small: count.meta({ title: "Starred: 10 students or fewer" }),
  starred_larger: count.meta({
    title: "Starred: 11 students or more; too few on one side, or needed to protect others",
  }),
  withheld: count.meta({ title: "Of these, in rows that were withheld as nothing else helped" }),
  attacked: count.meta({
    title: "Protected figures attacked: stars, small remainders, small differences of two counts",
  }),
  passes: count.meta({ title: "Of these, wide enough: min(students, 5) + 1 counts are possible" }),
  explained: count.meta({
    title: "Of these, as wide as all-student totals and the state's file leave them",
  }),
  narrowest: count.nullable().meta({
    title: "Least difference between the greatest and the least possible count that passes",
  }),
});

/** What disclosure control starred and what attacking it before publication found. */
export const disclosureReport = publishedTable({
  table: "disclosure_report",
  title: "Stars, and what an attack on them found",
  grain: ["school_year", "count"],
  row,
});

/** One count of one school year. */
export type DisclosureReport = z.infer<typeof row>;
