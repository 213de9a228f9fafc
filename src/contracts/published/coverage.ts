import { z } from "zod";
import { cdsCode, count, isoDate } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  cds_code: cdsCode,
  last_reported_date: isoDate.nullable().meta({ title: "Newest absence row up to the as-of date" }),
  days_behind: count.nullable().meta({ title: "Instructional days since then" }),
  is_reporting: z.boolean().meta({ title: "False: more than 3 instructional days behind" }),
});

/** Which schools reported up to which day of the running year; empty when no year is running. */
export const coverage = publishedTable({
  table: "coverage",
  title: "How far each school has reported",
  grain: ["cds_code"],
  row,
});

/** How far one school has reported. */
export type Coverage = z.infer<typeof row>;
