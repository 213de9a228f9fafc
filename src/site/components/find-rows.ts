import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import type { Site } from "./site.ts";

/** Rows of either table of chronic absenteeism. */
export type ChronicRows = readonly ChronicAbsenteeism[];

/** Returns the row of one year, entity and category, if there is one; the first of several. */
export function findRow(
  rows: ChronicRows,
  school_year: number | undefined,
  cds_code: string,
  reporting_category = "TA",
): ChronicAbsenteeism | undefined {
  return indexOf(rows).get(`${school_year} ${cds_code} ${reporting_category}`);
}

/** Rows are searched once per school and group, so each list is indexed once. */
const indexes = new WeakMap<ChronicRows, ReadonlyMap<string, ChronicAbsenteeism>>();

function indexOf(rows: ChronicRows): ReadonlyMap<string, ChronicAbsenteeism> {
  const known = indexes.get(rows);
  if (known) return known;
  const index = new Map<string, ChronicAbsenteeism>();
  for (const row of rows) {
    const key = `${row.school_year} ${row.cds_code} ${row.reporting_category}`;
    if (!index.has(key)) index.set(key, row);
  }
  indexes.set(rows, index);
  return index;
}

/** Returns the finished school years that an entity has rows for, oldest first. */
export function finishedYears(
  rows: ChronicRows,
  cds_code: string,
  { edition }: Pick<Site, "edition">,
): number[] {
  const years = rows.filter((row) => row.cds_code === cds_code).map((row) => row.school_year);
  return [...new Set(years)]
    .filter((year) => !(edition.is_running && year >= edition.headline_year))
    .sort((a, b) => a - b);
}

/** Returns the newest finished year and the year before it, where there are rows. */
export function newestYears(
  rows: ChronicRows,
  cds_code: string,
  site: Pick<Site, "edition">,
): { year: number | undefined; before: number | undefined } {
  const year = finishedYears(rows, cds_code, site).at(-1);
  return { year, before: year === undefined ? undefined : year - 1 };
}
