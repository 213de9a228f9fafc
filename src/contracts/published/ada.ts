import { z } from "zod";
import { printed, printedPlace } from "./download-fields.ts";
import { cdsCode, disclosure, isoDate, level, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const period = z.enum(["P-1", "P-2", "Annual"]);
const gradeSpan = z.enum(["all", "TK-3", "4-6", "7-8", "9-12"]);

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  period,
  grade_span: gradeSpan,
  days_taught: z
    .int()
    .min(1)
    .nullable()
    .meta({ title: "Days taught; empty where calendars differ" }),
  ada: z.number().min(0).nullable().meta({ title: "Average daily attendance, students" }),
  last_date: isoDate
    .nullable()
    .meta({ title: "Last day of the period; empty where calendars differ" }),
  disclosure,
});

/** Average daily attendance for apportionment, an estimate from daily absences. */
export const ada = publishedTable({
  table: "ada",
  title: "Average daily attendance by apportionment period (estimate)",
  grain: ["school_year", "level", "cds_code", "period", "grade_span"],
  row,
});

/** The average daily attendance of one place, period and grade span. */
export type Ada = z.infer<typeof row>;

/** `/downloads/ada.csv`. */
export const adaDownload = publishedTable({
  table: "ada_download",
  title: "Average daily attendance by apportionment period (estimate)",
  grain: ["academic_year", "level", "cds_code", "period", "grade_span"],
  row: z.object({
    ...printedPlace,
    period: printed("P-1, P-2 or Annual"),
    grade_span: printed("TK-3, 4-6, 7-8, 9-12 or all"),
    last_date: printed("Last day of the period; - where calendars differ"),
    days_taught: printed("Days taught in the period; - where calendars differ"),
    ada: printed("Days attended by days taught; charters are not in their district's"),
  }),
});
