import { z } from "zod";
import { publishedTable } from "./published-table.ts";

const text = (title: string) => z.string().meta({ title });

const row = z.object({
  academic_year: text("School year, like 2025-26"),
  level: text("C county, D district, S school"),
  cds_code: text("County-district-school code, 14 digits"),
  reporting_category: text("CDE's code, a single grade or a local group"),
  students: text(
    "Students aged [[compulsory_age_from]] to [[compulsory_age_last]] on one school day or more; rounded to 10 in the running year",
  ),
  truant: text(
    "Students with [[words:truancy_events]] events or more in the district's schools: full unexcused days, or more than 30 minutes late or away without excuse",
  ),
  truancy_rate: text("Truant students, percent, rounded half-up"),
  habitual_truant: text(
    "Students with [[words:habitual_truancy_events]] events or more and a conference on record; - where no file records conferences",
  ),
  chronic_truant: text(
    "Students with unexcused full days on [[chronic_truant_threshold]] or more of their school days; by days, legal steps not checked",
  ),
});

/** `/downloads/truancy.csv`. */
export const truancyDownload = publishedTable({
  table: "truancy_download",
  title: "Truancy by school, grade and student group",
  grain: ["academic_year", "level", "cds_code", "reporting_category"],
  row,
});
