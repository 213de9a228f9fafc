import { z } from "zod";
import { printed, printedCategory, printedPlace } from "./download-fields.ts";
import {
  cdsCode,
  count,
  disclosure,
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
  band_scheme: z.string().meta({ title: "attendance_works, protocol or calpads_14_1" }),
  band: z.string(),
  scheme_name: z.string(),
  band_name: z.string(),
  band_order: z.int().meta({ title: "1 is the band with the fewest absences" }),
  eligible_students: count.nullable(),
  students: count.nullable().meta({ title: "Students in the band" }),
  share: rate.nullable().meta({ title: "Students in the band, share of eligible (0 to 1)" }),
  disclosure,
});

/** Students in each band of absence, in each scheme. */
export const attendanceBands = publishedTable({
  table: "attendance_bands",
  title: "Bands of absence",
  grain: ["school_year", "level", "cds_code", "reporting_category", "band_scheme", "band"],
  row,
});

/** One band of a cell. */
export type AttendanceBand = z.infer<typeof row>;

/** `/downloads/attendance_bands.csv`. */
export const attendanceBandsDownload = publishedTable({
  table: "attendance_bands_download",
  title: "Bands of absence",
  grain: ["academic_year", "level", "cds_code", "reporting_category", "band_scheme", "band"],
  row: z.object({
    ...printedPlace,
    reporting_category: printedCategory,
    band_scheme: printed("attendance_works, protocol or calpads_14_1"),
    band: printed("Band of the scheme, by the share of expected days absent"),
    students: printed("Students in the band; always * in the running year"),
    share: printed("Percent of the students who could be chronically absent"),
  }),
});
