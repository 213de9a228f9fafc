import { z } from "zod";
import { roundCount, roundRate } from "./round-half-up.ts";

/** A cell of the measure as counted, with the policy numbers of its year. */
export const measuredChronicAbsenteeism = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  source: z.string(),
  as_of: z.string().nullable(),
  eligible_students: z.int(),
  chronic_students: z.int(),
  suppression_threshold: z.int(),
  running_minimum_students: z.int(),
  running_fine_students: z.int(),
  is_running: z.boolean(),
  is_applicable: z.boolean(),
});

type Measured = z.infer<typeof measuredChronicAbsenteeism>;

const HIDDEN = { eligible_students: null, chronic_students: null, chronic_rate: null };

function clearFigures(cell: Measured) {
  const { eligible_students: students, chronic_students: chronic } = cell;
  if (!cell.is_applicable) return { ...HIDDEN, disclosure: "not_applicable" };
  if (students <= cell.suppression_threshold) return { ...HIDDEN, disclosure: "suppressed" };
  if (!cell.is_running) {
    const chronic_rate = roundRate(chronic, students, 1000);
    return {
      eligible_students: students,
      chronic_students: chronic,
      chronic_rate,
      disclosure: "exact",
    };
  }
  if (students < cell.running_minimum_students) return { ...HIDDEN, disclosure: "suppressed" };
  return {
    eligible_students: roundCount(students, 10),
    chronic_students: null,
    chronic_rate: roundRate(chronic, students, students < cell.running_fine_students ? 100 : 1000),
    disclosure: "rounded",
  };
}

/**
 * Returns a cell as the public may see it. Finished years: exact, or suppressed for small groups.
 * The running year: no counts, enrolment rounded to 10, rates coarser for fewer students.
 */
export function clearChronicAbsenteeism(cell: Measured) {
  const { school_year, level, cds_code, reporting_category, source, as_of } = cell;
  return { school_year, level, cds_code, reporting_category, source, as_of, ...clearFigures(cell) };
}
