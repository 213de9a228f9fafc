import { z } from "zod";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";
import { EVERYBODY } from "./release/count-cell.ts";

/** Students compared and those whose attendance is excellent or better than last year, as counted. */
export const measuredRecognition = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  reporting_category: z.string(),
  recognition: z.string(),
  as_of: z.string().nullable(),
  students: z.int(),
  recognised_students: z.int(),
  ...disclosureRule.shape,
});

/** Returns how many students can be recognised, as the public may see it. */
export function clearRecognition(cell: z.infer<typeof measuredRecognition>) {
  const { school_year, level, cds_code, reporting_category, recognition, as_of } = cell;
  const counts = { students: cell.students, count: cell.recognised_students };
  const isStarred = reporting_category !== EVERYBODY;
  const { students, count, rate, disclosure } = clearStudentsCell(counts, cell, { isStarred });
  return {
    ...{ school_year, level, cds_code, reporting_category, recognition, as_of, disclosure },
    students,
    recognised_students: count,
    share: rate,
  };
}
