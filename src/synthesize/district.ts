import type { AbsenceCount } from "./absence-count.ts";
import type { LineFile } from "./line-file.ts";
import { createSchoolTerm, type SchoolTerm } from "./school-term.ts";
import type { SchoolYear } from "./school-years.ts";
import type { School, SchoolPlan } from "./schools.ts";
import type { YearFiles } from "./year-files.ts";

/** The make-believe district while it is being written. */
export interface District {
  readonly seed: number;
  readonly plan: SchoolPlan;
  readonly years: readonly SchoolYear[];
  readonly filesOf: (year: SchoolYear) => YearFiles;
  readonly stasDifferences: LineFile;
  readonly reportDifferences: LineFile;
  /** CALPADS report 14.1 of the newest finished year. */
  readonly absenceCount: AbsenceCount;
  readonly getTerm: (year: SchoolYear, school: School) => SchoolTerm;
}

/** Returns a function that gives a school's term of a year, made on first use. */
export function createTermCache(plan: SchoolPlan, seed: number): District["getTerm"] {
  const terms = new Map<SchoolYear, Map<School, SchoolTerm>>();
  return (year, school) => {
    const ofYear = terms.get(year) ?? new Map<School, SchoolTerm>();
    terms.set(year, ofYear);
    const term = ofYear.get(school) ?? createSchoolTerm(school, { year, plan, seed });
    ofYear.set(school, term);
    return term;
  };
}
