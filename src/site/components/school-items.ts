import type { Entity } from "../../contracts/published/entities.ts";
import { type ChronicRows, findRow } from "./find-rows.js";
import type { RatedItem } from "./rated-items.ts";
import type { Site } from "./site.ts";

/** Returns places with their rows of a year and the year before; schools link to their pages. */
export function toSchoolItems(
  places: readonly Entity[],
  rows: ChronicRows,
  {
    year,
    before,
    schoolHref,
    text,
  }: Pick<Site, "text"> & {
    year: number | undefined;
    before: number | undefined;
    schoolHref?: (cdsCode: string) => string;
  },
): RatedItem[] {
  return places.map(({ cds_code, level, name, dass }) => ({
    key: cds_code,
    label: dass === "Yes" ? `${name} (${text.places.dass})` : name,
    href: level === "S" ? schoolHref?.(cds_code) : undefined,
    now: findRow(rows, year, cds_code),
    before: findRow(rows, before, cds_code),
  }));
}
