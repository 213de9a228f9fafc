import { makeAvailability } from "./availability.ts";
import { type Demographics, readDemographics } from "./demographics.ts";
import { type Enrollment, populationEnrollments } from "./enrollments.ts";
import { type GroupPeriod, readGroupPeriods } from "./group-periods.ts";
import type { Identity } from "./identity.ts";
import type { DistrictFolder, YearFiles } from "./read-folder.ts";
import { sisDays } from "./sis-days.ts";
import { stasDays } from "./stas-days.ts";
import type { StudentDays } from "./student-days.ts";
import { findYearStatus, type YearStatus } from "./year-status.ts";

/** Everything about one year that the published rows are counted from. */
export type StudentYear = {
  readonly schoolYear: number;
  readonly label: string;
  readonly status: YearStatus;
  readonly enrollments: readonly Enrollment[];
  readonly days: readonly StudentDays[];
  readonly demographics: Demographics;
  readonly periods: readonly GroupPeriod[];
  readonly isAvailable: (category: string) => boolean;
};

/** Works out enrollments, days and groups of one year. */
export function makeStudentYear(
  folder: DistrictFolder,
  year: YearFiles,
  identity: Identity,
  asOf: string | undefined,
): StudentYear {
  const status = findYearStatus(folder, year, asOf);
  const periods = readGroupPeriods(year, identity);
  const enrollments = withTransitionalKindergarten(
    populationEnrollments(folder, year, status, identity),
    periods,
    year.schoolYear,
  );
  return {
    schoolYear: year.schoolYear,
    label: year.label,
    status,
    enrollments,
    days:
      status.source === "STAS"
        ? stasDays(year.calpads.get("STAS") ?? [], enrollments, identity)
        : sisDays(folder, year, enrollments, identity),
    demographics: readDemographics(year, identity),
    periods,
    isAvailable: makeAvailability(year),
  };
}

/** Before 2023-24 TK had no code of its own: KN with program 185. */
function withTransitionalKindergarten(
  enrollments: readonly Enrollment[],
  periods: readonly GroupPeriod[],
  schoolYear: number,
): readonly Enrollment[] {
  if (schoolYear >= 2024) return enrollments;
  return enrollments.map((enrollment) => {
    const isTk = periods.some((period) => period.group === "TK" && isDuring(period, enrollment));
    return isTk && enrollment.grade === "KN" ? { ...enrollment, grade: "TK" } : enrollment;
  });
}

/** Does a group period share at least one day with an enrollment of the same student? */
export function isDuring(period: GroupPeriod, enrollment: Enrollment): boolean {
  return (
    period.student === enrollment.student &&
    period.first <= period.last &&
    enrollment.firstDay <= enrollment.lastDay &&
    period.first <= enrollment.lastDay &&
    period.last >= enrollment.firstDay
  );
}
