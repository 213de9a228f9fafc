import { z } from "zod";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";

/** Students by the longest run of missed school days, as counted. */
export const measuredAbsenceStreaks = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  excusal: z.string(),
  streak_days: z.int(),
  as_of: z.string().nullable(),
  students: z.int(),
  students_with_streak: z.int(),
  ...disclosureRule.shape,
});

/** Returns how many students missed so many days in a row, as the public may see it. */
export function clearAbsenceStreaks(cell: z.infer<typeof measuredAbsenceStreaks>) {
  const { school_year, level, cds_code, excusal, streak_days, as_of } = cell;
  const counts = { students: cell.students, count: cell.students_with_streak };
  const { students, count, rate, disclosure } = clearStudentsCell(counts, cell);
  return {
    ...{ school_year, level, cds_code, excusal, streak_days, as_of, disclosure },
    students,
    students_with_streak: count,
    share: rate,
  };
}
