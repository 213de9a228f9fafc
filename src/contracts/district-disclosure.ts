import { z } from "zod";

/** Tables whose rows of grades and groups a district may drop. */
export const droppableTables = [
  "crossed",
  "lcap",
  "dashboard",
  "bands",
  "reasons",
  "truancy",
  "outcomes",
  "no_shows",
] as const;

const groupCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,19}$/, {
  error: "must be a reporting category in capitals like RP or MILITARY",
});

const tableName = z.enum(droppableTables, {
  error: `must be one of ${droppableTables.join(", ")}`,
});

/**
 * `disclosure` of `district.yaml`: what the district withholds for good, so that fewer other cells have
 * to be starred. All-student totals always stand.
 */
export const districtDisclosure = z.strictObject({
  /** Single grades are withheld; spans of grades stand. */
  pool_grades: z.boolean().default(false),
  /** Groups that are withheld in every table. */
  pool_groups: z.array(groupCode).default([]),
  /** Tables of which only all-student totals stand. */
  drop: z.array(tableName).default([]),
});

/** What a district withholds for good. */
export type DistrictDisclosure = z.infer<typeof districtDisclosure>;

/** A district that withholds nothing of its own accord. */
export const nothingWithheld: DistrictDisclosure = {
  pool_grades: false,
  pool_groups: [],
  drop: [],
};
