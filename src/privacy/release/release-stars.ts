import { EVERYBODY, keyOf } from "./count-cell.ts";
import { countSpecs, isShownIn } from "./count-specs.ts";

/** A cell of a published table: where it stands. */
export interface PublishedCell {
  readonly school_year: number;
  readonly level: string;
  readonly cds_code: string;
  readonly reporting_category?: string;
  readonly reporting_category_2?: string;
}

/** What disclosure control decided on a whole release. */
export interface ReleaseStars {
  /** Whether a count (by its name in the table spec) is starred in a cell. */
  readonly isStarred: (count: string, cell: PublishedCell) => boolean;
}

/** Names of starred cells by count, by school year. */
export type StarsByYear = ReadonlyMap<number, ReadonlyMap<string, ReadonlySet<string>>>;

/**
 * Returns the stars of a release for the tables. Totals of all students are starred by their size alone;
 * what schools do not show for grades and groups is starred there.
 */
export function toReleaseStars(years: StarsByYear): ReleaseStars {
  const specs = new Map(countSpecs.map((spec) => [spec.name, spec]));
  return {
    isStarred(count, { school_year, level, cds_code, ...categories }) {
      const spec = specs.get(count);
      if (!spec) throw new Error(`unknown count: ${count}`);
      const { reporting_category = EVERYBODY, reporting_category_2 = EVERYBODY } = categories;
      if (spec.except?.includes(reporting_category)) return false;
      if (!isShownIn(spec, { level, reporting_category })) return true;
      const key = keyOf({ level, cds_code, reporting_category, reporting_category_2 });
      return years.get(school_year)?.get(count)?.has(key) ?? false;
    },
  };
}
