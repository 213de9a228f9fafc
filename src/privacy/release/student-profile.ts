/** Students who stand in the same cells of a count, wherever these are. */
export interface StudentProfile {
  readonly students: number;
  /** How many of them count (are chronically absent …). */
  readonly count: number;
  /** Places with their categories, as `place/category`; runs of grades are left to be added up. */
  readonly memberships: readonly string[];
}

/** The profiles behind counts of one school year, by count; not every count has them. */
export type YearProfiles = ReadonlyMap<string, readonly StudentProfile[]>;
