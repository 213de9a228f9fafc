import { z } from "zod";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";
import { clearance, placeColumns } from "./clearance.ts";
import { EVERYBODY } from "./release/count-cell.ts";
import type { ReleaseStars } from "./release/release-stars.ts";

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

/**
 * The counts of the table spec that a band gives away, its own or by subtraction from those around it;
 * bands of other schemes are cut elsewhere, so they stand for all students alone.
 */
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  satisfactory: ["chronic", "at_risk"],
  at_risk: ["chronic", "at_risk"],
  moderate_chronic: ["chronic", "severe_chronic"],
  severe_chronic: ["chronic", "severe_chronic"],
};

function isStarredBand(cell: z.infer<typeof measuredBand>, stars: ReleaseStars): boolean {
  const counts = cell.band_scheme === "attendance_works" ? COUNTS[cell.band] : undefined;
  if (!counts) return cell.reporting_category !== EVERYBODY;
  return counts.some((count) => stars.isStarred(count, cell));
}

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
  (cell, stars) => {
    const { school_year, level, cds_code, reporting_category, band_scheme, band } = cell;
    const counts = { students: cell.eligible_students, count: cell.band_students };
    const { students, count, rate, disclosure } = clearStudentsCell(counts, cell, {
      isStarred: isStarredBand(cell, stars),
    });
    return {
      ...{ school_year, level, cds_code, reporting_category, band_scheme, band },
      eligible_students: students,
      students: count,
      share: rate,
      disclosure,
    };
  },
);
