import { z } from "zod";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";
import { clearance, placeColumns } from "./clearance.ts";

const measuredBand = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  band_scheme: z.string(),
  band: z.string(),
  eligible_students: z.int(),
  band_students: z.int(),
  ...disclosureRule.shape,
});

/** Students in each band of absence, with their share of the students who could be in it. */
export const attendanceBandsClearance = clearance(
  {
    table: "attendance_bands",
    measure: "msr_attendance_bands",
    columns: {
      ...placeColumns,
      reporting_category: "varchar",
      band_scheme: "varchar",
      band: "varchar",
      eligible_students: "integer",
      students: "integer",
      share: "double",
      disclosure: "varchar",
    },
  },
  measuredBand,
  (cell) => {
    const { school_year, level, cds_code, reporting_category, band_scheme, band } = cell;
    const counts = { students: cell.eligible_students, count: cell.band_students };
    const { students, count, rate, disclosure } = clearStudentsCell(counts, cell);
    return {
      ...{ school_year, level, cds_code, reporting_category, band_scheme, band },
      eligible_students: students,
      students: count,
      share: rate,
      disclosure,
    };
  },
);
