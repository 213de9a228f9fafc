import { z } from "zod";

/** A school beside one like it; the figures are the state's and public already. */
export const measuredSimilarSchool = z.object({
  school_year: z.int(),
  cds_code: z.string(),
  position: z.int(),
  similar_cds_code: z.string(),
  similar_school_name: z.string(),
  similar_district_name: z.string(),
  similar_county_name: z.string(),
  distance: z.number(),
  features: z.int(),
  eligible_students: z.int(),
  chronic_students: z.int(),
  chronic_rate: z.coerce.number(),
  suppression_threshold: z.int(),
});

/** How many similar schools a school has. */
export const measuredSimilarSchoolsSummary = z.object({
  school_year: z.int(),
  cds_code: z.string(),
  source: z.string(),
  school_span: z.string(),
  is_alternative: z.boolean(),
  schools_of_kind: z.int(),
  similar_schools: z.int(),
  similar_schools_minimum: z.int(),
});

/**
 * Returns a similar school with its distance to a hundredth: it is computed from enrolments that are
 * printed. Throws for a school that the state masks, which the measure leaves out.
 */
export function clearSimilarSchool(row: z.infer<typeof measuredSimilarSchool>) {
  const { suppression_threshold, ...shown } = row;
  if (row.eligible_students <= suppression_threshold) throw new Error("masked similar school");
  return { ...shown, distance: Math.round(row.distance * 100) / 100 };
}
