import type { ReportingCategory } from "../../contracts/published/reporting-categories.ts";

const families: readonly string[] = ["race", "gender", "program", "local"];

/** Returns a test of rows: whether they are of a student group, and not of a grade or everybody. */
export function isOfGroups(
  categories: readonly ReportingCategory[],
): (row: { readonly reporting_category: string }) => boolean {
  const groups = categories.filter(({ family }) => families.includes(family));
  const codes = new Set(groups.map(({ reporting_category }) => reporting_category));
  return ({ reporting_category }) => codes.has(reporting_category);
}
