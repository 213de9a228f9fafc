import { z } from "zod";
import { disclosureRule } from "./clear-students-cell.ts";
import { clearance, placeColumns } from "./clearance.ts";

const measuredAda = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  period: z.string(),
  grade_span: z.string(),
  students: z.int(),
  days_taught: z.int().nullable(),
  ada: z.number(),
  last_date: z.string().nullable(),
  ...disclosureRule.shape,
  day_figures_minimum_students: z.int(),
});

/** Half-up to whole parts of `parts`; the measure carries six decimals, so ties are exact. */
function roundDecimals(value: number, parts: number): number {
  return Math.floor((Math.round(value * 1e6) * parts) / 1e6 + 0.5) / parts;
}

function isShown({ students, ...rule }: z.infer<typeof measuredAda>): boolean {
  const least = Math.max(rule.day_figures_minimum_students, rule.suppression_threshold + 1);
  return students >= (rule.is_running ? Math.max(least, rule.running_minimum_students) : least);
}

/** Average daily attendance: a tenth of a student in finished years, whole students in the running. */
export const adaClearance = clearance(
  {
    table: "ada",
    measure: "msr_ada",
    columns: {
      ...placeColumns,
      period: "varchar",
      grade_span: "varchar",
      days_taught: "integer",
      ada: "double",
      last_date: "varchar",
      disclosure: "varchar",
    },
  },
  measuredAda,
  (cell) => {
    const { school_year, level, cds_code, period, grade_span, days_taught, last_date } = cell;
    const place = { school_year, level, cds_code, period, grade_span, days_taught, last_date };
    if (!cell.is_applicable) return { ...place, ada: null, disclosure: "not_applicable" };
    if (!isShown(cell)) return { ...place, ada: null, disclosure: "suppressed" };
    const ada = roundDecimals(cell.ada, cell.is_running ? 1 : 10);
    return { ...place, ada, disclosure: cell.is_running ? "rounded" : "exact" };
  },
);
