import { z } from "zod";
import { printed, printedCategory, printedPlace } from "./download-fields.ts";
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

const grain = ["school_year", "level", "cds_code", "reporting_category"];

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  as_of: isoDate.nullable(),
  students: count.nullable().meta({ title: "Students so far, rounded to 10" }),
  rate_to_date: rate.nullable().meta({ title: "Chronically absent by the days so far" }),
  rate: rate.nullable().meta({ title: "Chronically absent at the end of the year, expected" }),
  low: rate.nullable().meta({ title: "Lower end of the 80% range" }),
  high: rate.nullable().meta({ title: "Upper end of the 80% range" }),
  history_years: count.meta({ title: "Earlier years that the projection rests on" }),
  basis: z.enum(["several years", "one year", "none"]).meta({
    title:
      "several years: the range follows from how earlier years were missed; one year: from stated values; none: no days of an earlier year, so no projection",
  }),
  disclosure,
});

/** The rate to expect at the end of the running year, as of its newest day. */
export const projection = publishedTable({
  table: "projection",
  title: "Projected rate of chronic absenteeism",
  grain,
  row,
});

/** A projection of a place and category. */
export type Projection = z.infer<typeof row>;

/** `/downloads/projection.csv`. */
export const projectionDownload = publishedTable({
  table: "projection_download",
  title: "Projected rate of chronic absenteeism",
  grain: ["academic_year", "level", "cds_code", "reporting_category"],
  row: z.object({
    ...printedPlace,
    reporting_category: printedCategory,
    rate: printed("Percent expected at the end of the year; - without days of an earlier year"),
    low: printed("Lower end of the 80% range"),
    high: printed("Upper end of the 80% range"),
    students: printed("Students so far, rounded to 10"),
    rate_to_date: printed("Percent chronically absent by the days so far"),
    as_of: printed("Last day counted"),
    history_years: printed("Earlier years that the projection rests on"),
    basis: printed("several years; one year: the range is a stated one; none: no projection"),
  }),
});
