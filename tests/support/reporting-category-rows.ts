import { readFileSync } from "node:fs";
import { csvParse } from "d3";

const rows = csvParse(readFileSync("data/reference/reporting_categories.csv", "utf8"));

/** The reporting categories of the reference data and one local group, as published. */
export const reportingCategoryRows = [
  ...rows.map(({ reporting_category, family, name, sort_order, is_crossed }) => ({
    reporting_category,
    family,
    name,
    sort_order: Number(sort_order),
    is_crossed: is_crossed === "true",
  })),
  {
    ...{ reporting_category: "NEWCOMER", family: "local", name: "Newcomers" },
    ...{ sort_order: rows.length, is_crossed: false },
  },
];
