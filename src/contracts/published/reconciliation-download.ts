import { z } from "zod";
import { publishedTable } from "./published-table.ts";

const text = (title: string) => z.string().meta({ title });

const row = z.object({
  academic_year: text("School year, like 2025-26"),
  cds_code: text("14 digits; a district ends in seven zeros, a county in twelve"),
  measure: text(
    "eligible_students, chronic_students, chronic_rate (percent), days_expected, days_absent (rounded to 5); students and students_up_to_5, students_over_5_under_10, students_10_under_20, students_20_or_more: students by percent of days absent, as in CALPADS report 14.1",
  ),
  ours: text("Our figure, as in the other files"),
  other: text("The same figure of the other source"),
  other_source: text(
    "CDE: published by the state; SIS: the student information system beside STAS; STAS: certified records beside a running year; CALPADS 14.2, CALPADS 14.1: reports of the state's system",
  ),
  difference: text("Ours minus the other; rates in percentage points"),
  explanation: text(
    "equal, equal after rounding (the printed figures are equal), or the causes, most students first: charters not supplied, missing enrollment, exempt, other dates, other code, other",
  ),
});

/** `/downloads/reconciliation.csv`: all students of each school, district and county. */
export const reconciliationDownload = publishedTable({
  table: "reconciliation_download",
  title: "Our figures beside those of other sources, and why they differ",
  grain: ["academic_year", "cds_code", "measure", "other_source"],
  row,
});
