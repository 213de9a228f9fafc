import { z } from "zod";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";

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
  ...disclosureRule.shape,
});

/** Returns a cell as the public may see it: eligible students, chronic students and their rate. */
export function clearChronicAbsenteeism(
  cell: z.infer<typeof measuredChronicAbsenteeism>,
  options: { readonly isStarred: boolean },
) {
  const { school_year, level, cds_code, reporting_category, source, as_of } = cell;
  const counts = { students: cell.eligible_students, count: cell.chronic_students };
  const { students, count, rate, disclosure } = clearStudentsCell(counts, cell, options);
  return {
    ...{ school_year, level, cds_code, reporting_category, source, as_of },
    eligible_students: students,
    chronic_students: count,
    chronic_rate: rate,
    disclosure,
  };
}

/** A cell of two categories at once. */
export const measuredChronicAbsenteeismCrossed = measuredChronicAbsenteeism.extend({
  reporting_category_2: z.string(),
});

/** Returns a cell of two categories as the public may see it. */
export function clearChronicAbsenteeismCrossed(
  cell: z.infer<typeof measuredChronicAbsenteeismCrossed>,
  options: { readonly isStarred: boolean },
) {
  return {
    ...clearChronicAbsenteeism(cell, options),
    reporting_category_2: cell.reporting_category_2,
  };
}
