import { z } from "zod";
import { cdsCode, count, rate, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const pair = z.object({
  school_year: schoolYear,
  cds_code: cdsCode,
  position: z.int().min(1).meta({ title: "1 is the most similar school" }),
  similar_cds_code: cdsCode,
  similar_school_name: z.string().min(1),
  similar_district_name: z.string(),
  similar_county_name: z.string(),
  distance: z.number().min(0).meta({
    title: "Difference over all features, in standard deviations of the schools of that kind",
  }),
  features: count.meta({ title: "Features known at both schools" }),
  eligible_students: count,
  chronic_students: count,
  chronic_rate: rate.meta({ title: "Chronically absent, share of eligible (0 to 1)" }),
});

const summary = z.object({
  school_year: schoolYear,
  cds_code: cdsCode,
  source: z
    .enum(["CDE", "STAS", "SIS"])
    .meta({ title: "Where the school's own features come from: the state's file or our records" }),
  school_span: z
    .enum([
      "elementary",
      "elementary and middle",
      "middle",
      "high",
      "middle and high",
      "all grades",
    ])
    .meta({ title: "Kind of school by the grade spans it serves" }),
  is_alternative: z.boolean().meta({ title: "Dashboard Alternative School Status" }),
  schools_of_kind: count.meta({ title: "Other schools of that kind in the state's file here" }),
  similar_schools: count.meta({ title: "Of these, close enough to be called similar; at most 10" }),
  chronic_rate: rate.nullable().meta({ title: "The school's own rate that year" }),
  lower_quartile: rate.nullable().meta({ title: "A quarter of the similar schools are below" }),
  median_rate: rate.nullable().meta({ title: "Half of the similar schools are below" }),
  upper_quartile: rate.nullable().meta({ title: "A quarter of the similar schools are above" }),
  standing: z
    .enum(["below", "within", "above", "rate hidden", "too few schools"])
    .meta({ title: "The school's rate and the middle half of similar schools" }),
});

/** The schools most like each school, with the state's figures of them. */
export const similarSchools = publishedTable({
  table: "similar_schools",
  title: "Similar schools",
  grain: ["cds_code", "similar_cds_code"],
  row: pair,
});

/** Each school among its similar schools. */
export const similarSchoolsSummary = publishedTable({
  table: "similar_schools_summary",
  title: "Schools among similar schools",
  grain: ["cds_code"],
  row: summary,
});

/** One similar school of a school. */
export type SimilarSchool = z.infer<typeof pair>;

/** A school among its similar schools. */
export type SimilarSchoolsSummary = z.infer<typeof summary>;
