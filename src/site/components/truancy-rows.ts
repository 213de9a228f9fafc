import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import type { Truancy } from "../../contracts/published/truancy.ts";

/**
 * Returns truancy as rated rows, so that the charts of rates draw it: students of compulsory age,
 * truant ones and their share. Years without daily attendance records are left out.
 */
export function toTruancyRows(rows: readonly Truancy[]): ChronicAbsenteeism[] {
  const years = new Set(yearsWithDays(rows));
  return rows
    .filter(({ school_year }) => years.has(school_year))
    .map(({ school_year, level, cds_code, reporting_category, as_of, disclosure, ...row }) => ({
      ...{ school_year, level, cds_code, reporting_category, as_of, disclosure },
      eligible_students: row.students,
      chronic_students: row.truant_students,
      chronic_rate: row.truancy_rate,
      source: "SIS",
    }));
}

/** Returns the school years whose daily attendance records were read, oldest first. */
export function yearsWithDays(rows: readonly Truancy[]): number[] {
  const years = rows
    .filter(({ disclosure }) => disclosure !== "not_applicable")
    .map(({ school_year }) => school_year);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Returns the school years without daily attendance records, oldest first. */
export function yearsWithoutDays(rows: readonly Truancy[]): number[] {
  const known = new Set(yearsWithDays(rows));
  const years = new Set(rows.map(({ school_year }) => school_year));
  return [...years].filter((year) => !known.has(year)).sort((a, b) => a - b);
}
