import { z } from "zod";
import { schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

/** What a policy number counts: a share is printed in percent, a rate in percent with one decimal. */
export const policyUnits = [
  "share",
  "rate",
  "points",
  "change",
  "students",
  "schools",
  "days",
  "months",
  "years",
  "hours",
  "minutes",
  "events",
  "school_year",
  "deviations",
  "comparisons",
  "weight",
  "dollars",
  "yes_no",
] as const;

const row = z.object({
  policy: z.string().regex(/^[a-z0-9_]+$/),
  first_school_year: schoolYear,
  value: z.number().meta({ title: "The number; shares, rates and points 0 to 1" }),
  default_value: z.number().nullable().meta({ title: "Without the district's own settings" }),
  unit: z.enum(policyUnits),
  source: z.string().nullable().meta({ title: "Where the default comes from" }),
  is_overridden: z.boolean().meta({ title: "The district set its own" }),
  is_derived: z
    .boolean()
    .meta({ title: "No setting of a district: fixed, or follows from others" }),
  is_in_force: z.boolean().meta({ title: "Holds in the headline year" }),
});

/** The numbers that the site's rules and sentences rest on. */
export const policies = publishedTable({
  table: "policies",
  title: "Policy numbers in force",
  grain: ["policy", "first_school_year"],
  row,
});

/** A policy number from a school year on. */
export type Policy = z.infer<typeof row>;
