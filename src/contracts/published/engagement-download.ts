import { z } from "zod";
import { publishedTable } from "./published-table.ts";

const text = (title: string) => z.string().meta({ title });

const row = z.object({
  academic_year: text("School year, like 2025-26; of a four-year class the year in which it ended"),
  level: text("C county, D district, S school"),
  cds_code: text("County-district-school code, 14 digits"),
  reporting_category: text("CDE's code, a single grade or a local group"),
  measure: text(
    "attendance, chronic_absenteeism, middle_school_dropout, high_school_dropout, high_school_graduation",
  ),
  denominator: text("Expected days (attendance) or students"),
  count: text("Of these, days attended, or students with the outcome"),
  rate: text("Percent, rounded half-up"),
  low: text(
    "Local estimate: the lowest rate that the unknown cases allow; empty where nothing is estimated",
  ),
  high: text(
    "Local estimate: the highest rate that the unknown cases allow; empty where nothing is estimated",
  ),
  source: text(
    "STAS or SIS: days; CDE: published by the state; SENR: estimated from the district's own exits; or why a figure is not available",
  ),
});

/** `/downloads/engagement.csv`. */
export const engagementDownload = publishedTable({
  table: "engagement_download",
  title: "Engagement report by school and student group",
  grain: ["academic_year", "level", "cds_code", "reporting_category", "measure"],
  row,
});
