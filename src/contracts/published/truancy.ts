import { z } from "zod";
import {
  cdsCode,
  count,
  disclosure,
  isoDate,
  level,
  rate,
  reportingCategory,
  schoolYear,
} from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const place = { school_year: schoolYear, level, cds_code: cdsCode };
const asOf = isoDate.nullable().meta({ title: "Last day counted; empty for a finished year" });

const row = z.object({
  ...place,
  reporting_category: reportingCategory,
  students: count.nullable().meta({ title: "Students of compulsory school age, 6 to 17" }),
  truant_students: count.nullable().meta({ title: "Of these, truant: three events or more" }),
  truancy_rate: rate.nullable().meta({ title: "Truant, share of students (0 to 1)" }),
  habitual_truant_students: count
    .nullable()
    .meta({ title: "Reported as truant three times, with a conference on record" }),
  chronic_truant_students: count
    .nullable()
    .meta({ title: "Unexcused on 10% of school days or more; legal steps not checked" }),
  has_conference_records: z
    .boolean()
    .meta({ title: "False: no file of interventions, habitual truants are not known" }),
  as_of: asOf,
  disclosure,
});

/** Truancy (Education Code 48260): from the district's own days, all schools of a district together. */
export const truancy = publishedTable({
  table: "truancy",
  title: "Truancy by school, grade and student group",
  grain: ["school_year", "level", "cds_code", "reporting_category"],
  row,
});

const overlapRow = z.object({
  ...place,
  population: z
    .enum(["truant_only", "both", "chronic_only", "neither"])
    .meta({ title: "Truant, chronically absent, both or neither" }),
  students: count
    .nullable()
    .meta({ title: "Students of compulsory age who could be chronically absent" }),
  students_in_population: count.nullable(),
  share: rate.nullable(),
  as_of: asOf,
  disclosure,
});

/** How truancy and chronic absence overlap, all students. */
export const truancyOverlap = publishedTable({
  table: "truancy_overlap",
  title: "Truancy and chronic absence: one, both or neither",
  grain: ["school_year", "level", "cds_code", "population"],
  row: overlapRow,
});

/** One cell of truancy. */
export type Truancy = z.infer<typeof row>;

/** One part of the overlap. */
export type TruancyOverlap = z.infer<typeof overlapRow>;
