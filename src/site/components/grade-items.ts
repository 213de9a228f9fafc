import type { ReportingCategory } from "../../contracts/published/reporting-categories.ts";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import type { RatedItem } from "./rated-items.ts";
import type { Site } from "./site.ts";

/** Returns the grades of a place in their order with their rows: single grades, else grade spans. */
export function toGradeItems(rows: ChronicRows, cds_code: string, site: Site): RatedItem[] {
  const { year, before } = newestYears(rows, cds_code, site);
  const short: Record<string, string> = site.text.grades.short;
  const itemsOf = (family: ReportingCategory["family"]) =>
    site.categories
      .filter((category) => category.family === family && short[category.reporting_category])
      .sort((a, b) => gradeOrder(a, site) - gradeOrder(b, site))
      .map(({ reporting_category: key }) => ({
        key,
        label: short[key] ?? key,
        now: findRow(rows, year, cds_code, key),
        before: findRow(rows, before, cds_code, key),
      }))
      .filter(({ now }) => now !== undefined && now.disclosure !== "not_applicable");
  const single = itemsOf("grade");
  return single.length > 0 ? single : itemsOf("span");
}

const gradeOrder = ({ reporting_category }: ReportingCategory, { text }: Site): number =>
  Object.keys(text.grades.short).indexOf(reporting_category);
