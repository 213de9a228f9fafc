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

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  reporting_category: reportingCategory,
  denominator: count.nullable().meta({
    title: "Students with a primary, secondary or short-term enrollment",
  }),
  count: count.nullable().meta({ title: "Of these, chronically absent" }),
  rate: rate.nullable(),
  source: z.enum(["STAS", "SIS"]),
  as_of: isoDate.nullable(),
  disclosure,
});

/** Chronic absenteeism by the LCAP rule: no 31-day rule, secondary enrollments too, no charters. */
export const lcapChronic = publishedTable({
  table: "lcap_chronic",
  title: "Chronic absenteeism, LCAP rule",
  grain: ["school_year", "level", "cds_code", "reporting_category"],
  row,
});

/** One cell of the LCAP measure. */
export type LcapChronic = z.infer<typeof row>;

/** `/downloads/lcap_chronic.csv`. */
export const lcapChronicDownload = publishedTable({
  table: "lcap_chronic_download",
  title: "Chronic absenteeism, LCAP rule",
  grain: ["academic_year", "level", "cds_code", "reporting_category"],
  row: z.object({
    ...printedPlace,
    reporting_category: printedCategory,
    denominator: printed("Students with a primary, secondary or short-term enrollment"),
    count: printed("Of these, chronically absent; always * in the running year"),
    rate: printed("Percent, rounded half-up"),
  }),
});
