import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import type { RatedItem } from "./rated-items.ts";
import type { Site } from "./site.ts";

/** Families of student groups, in the order of the page. */
export const groupFamilies = ["race", "program", "local", "gender"] as const;

/** A family of student groups. */
export type GroupFamily = (typeof groupFamilies)[number];

/** Students in transition stand with the groups that the district names. */
function familyOf({ family }: Site["categories"][number]): string {
  return family === "transition" ? "local" : family;
}

/** Returns the groups of families at a place with their rows of the newest finished years. */
export function toGroupItems(
  rows: ChronicRows,
  {
    cds_code,
    families = groupFamilies,
    ...site
  }: Pick<Site, "categories" | "edition"> & { cds_code: string; families?: readonly GroupFamily[] },
): RatedItem[] {
  const { year, before } = newestYears(rows, cds_code, site);
  return families.flatMap((family) =>
    site.categories
      .filter((category) => familyOf(category) === family)
      .map(({ reporting_category: key, name }) => ({
        key,
        label: name,
        now: findRow(rows, year, cds_code, key),
        before: findRow(rows, before, cds_code, key),
      })),
  );
}
