import { z } from "zod";
import { disclosureRule } from "./clear-students-cell.ts";
import { type Clearance, placeColumns } from "./clearance.ts";
import { adaKeyOf, listAdaStars } from "./list-ada-stars.ts";

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
  whole_cds_code: z.string(),
  ...disclosureRule.shape,
  day_figures_minimum_students: z.int(),
});

type Measured = z.infer<typeof measuredAda>;

/** Half-up to whole parts of `parts`; the measure carries six decimals, so ties are exact. */
function roundDecimals(value: number, parts: number): number {
  return Math.floor((Math.round(value * 1e6) * parts) / 1e6 + 0.5) / parts;
}

function isLargeEnough({ students, ...rule }: Measured): boolean {
  const least = Math.max(rule.day_figures_minimum_students, rule.suppression_threshold + 1);
  return students >= (rule.is_running ? Math.max(least, rule.running_minimum_students) : least);
}

function clearAda(cell: Measured, isStarred: boolean) {
  const { school_year, level, cds_code, period, grade_span, days_taught, last_date } = cell;
  const place = { school_year, level, cds_code, period, grade_span, days_taught, last_date };
  if (!cell.is_applicable) return { ...place, ada: null, disclosure: "not_applicable" };
  if (isStarred) return { ...place, ada: null, disclosure: "suppressed" };
  const ada = roundDecimals(cell.ada, cell.is_running ? 1 : 10);
  return { ...place, ada, disclosure: cell.is_running ? "rounded" : "exact" };
}

/**
 * Average daily attendance: a tenth of a student in finished years, whole students in the running. Spans
 * add up to their place and schools to their district, so a hidden figure hides others with it.
 */
export const adaClearance: Clearance = {
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
  clearRows(rows) {
    const cells = rows.map((row) => measuredAda.parse(row));
    const toCell = (cell: Measured) => ({ ...cell, isShown: isLargeEnough(cell) });
    const stars = listAdaStars(cells.filter((cell) => cell.is_applicable).map(toCell));
    return cells.map((cell) => clearAda(cell, stars.has(adaKeyOf(toCell(cell)))));
  },
};
