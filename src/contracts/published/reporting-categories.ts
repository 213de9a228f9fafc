import { z } from "zod";
import { reportingCategory } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  reporting_category: reportingCategory,
  family: z.enum([
    "all",
    "race",
    "gender",
    "program",
    "transition",
    "local",
    "span",
    "grade",
    "run",
    "absence",
  ]),
  name: z.string().min(1).meta({ title: "Name as the state prints it" }),
  sort_order: z.int().min(0),
  is_crossed: z.boolean().meta({ title: "Whether it is crossed with groups in districts" }),
});

/** Student groups, grade spans and grades, in the order in which pages list them. */
export const reportingCategories = publishedTable({
  table: "reporting_categories",
  title: "Reporting categories",
  grain: ["reporting_category"],
  row,
});

/** A student group, grade span or grade. */
export type ReportingCategory = z.infer<typeof row>;
