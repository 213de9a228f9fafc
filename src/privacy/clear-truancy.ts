import { z } from "zod";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";
import type { ReleaseStars } from "./release/release-stars.ts";

const place = {
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  as_of: z.string().nullable(),
};

/** Truancy of a cell as counted; habitual truants are known only where conferences are recorded. */
export const measuredTruancy = z.object({
  ...place,
  reporting_category: z.string(),
  students: z.int(),
  truant_students: z.int(),
  habitual_truant_students: z.int(),
  chronic_truant_students: z.int(),
  has_conference_records: z.boolean(),
  ...disclosureRule.shape,
});

/** Returns truancy as the public may see it: habitual and chronic truants are shown with truants. */
export function clearTruancy(cell: z.infer<typeof measuredTruancy>, stars: ReleaseStars) {
  const { school_year, level, cds_code, reporting_category, has_conference_records, as_of } = cell;
  const counts = { students: cell.students, count: cell.truant_students };
  const isStarred = stars.isStarred("truant", cell);
  const { students, count, rate, disclosure } = clearStudentsCell(counts, cell, { isStarred });
  const isShown = (part: string) => disclosure === "exact" && !stars.isStarred(part, cell);
  return {
    ...{ school_year, level, cds_code, reporting_category, has_conference_records, as_of },
    students,
    truant_students: count,
    truancy_rate: rate,
    habitual_truant_students:
      has_conference_records && isShown("habitual_truant") ? cell.habitual_truant_students : null,
    chronic_truant_students: isShown("chronic_truant") ? cell.chronic_truant_students : null,
    disclosure,
  };
}

/** Students of compulsory age and how many of them are truant, chronically absent, both or neither. */
export const measuredTruancyOverlap = z.object({
  ...place,
  population: z.string(),
  students: z.int(),
  students_in_population: z.int(),
  ...disclosureRule.shape,
});

/** Returns one part of the overlap as the public may see it. */
export function clearTruancyOverlap(cell: z.infer<typeof measuredTruancyOverlap>) {
  const { school_year, level, cds_code, population, as_of } = cell;
  const counts = { students: cell.students, count: cell.students_in_population };
  const { students, count, rate, disclosure } = clearStudentsCell(counts, cell);
  return {
    ...{ school_year, level, cds_code, population, as_of, disclosure },
    students,
    students_in_population: count,
    share: rate,
  };
}
