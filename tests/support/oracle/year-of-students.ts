import { makeAvailability } from "./availability.ts";
import { type Calendar, makeCalendar } from "./calendar.ts";
import { readDayRecords } from "./day-records.ts";
import { type Demographics, readDemographics } from "./demographics.ts";
import { type Enrollment, isPrimary, lcapEnrollments } from "./enrollments.ts";
import { groupBy } from "./group-by.ts";
import { type GroupPeriod, readGroupPeriods } from "./group-periods.ts";
import type { Identity } from "./identity.ts";
import { readConferences } from "./interventions.ts";
import { lowestGrades } from "./lowest-grades.ts";
import type { DistrictFolder, YearFiles } from "./read-folder.ts";
import { countStay, hasSisDays, listStays, type SisStay } from "./sis-stays.ts";
import { stasDays } from "./stas-days.ts";
import type { StudentDays } from "./student-days.ts";
import { findYearStatus, type YearStatus } from "./year-status.ts";

/** Everything about one year that the published rows are counted from. */
export type StudentYear = {
  readonly schoolYear: number;
  readonly label: string;
  readonly files: YearFiles;
  readonly status: YearStatus;
  /** DataQuest's population (status 10 and 30). */
  readonly enrollments: readonly Enrollment[];
  /** The LCAP's population: also status 20. */
  readonly lcapEnrollments: readonly Enrollment[];
  readonly daysOf: (student: string) => readonly StudentDays[];
  /** SIS days of the secondary enrollments; none in a year without SIS days. */
  readonly secondaryDaysOf: (student: string) => readonly StudentDays[];
  /** SIS days of DataQuest's population; undefined in a year without calendar or absences. */
  readonly stays: readonly SisStay[] | undefined;
  readonly calendar: Calendar;
  readonly demographics: Demographics;
  readonly periodsOf: (student: string) => readonly GroupPeriod[];
  readonly isAvailable: (category: string) => boolean;
  readonly hasEnrollmentFile: boolean;
  /** The lowest grade of a listed school; empty when nobody is enrolled and none is given. */
  readonly lowestGradeOf: (school: string) => string;
  /** Conference dates by student; undefined without interventions.csv. */
  readonly conferences: ReadonlyMap<string, readonly string[]> | undefined;
  /** `student|district` of the year before, undefined when its folder has no enrollments. */
  readonly attendedBefore: ReadonlySet<string> | undefined;
};

/** Works out enrollments, days and groups of one year; `before` is the year before where the folder has it. */
export function makeStudentYear(
  folder: DistrictFolder,
  year: YearFiles,
  identity: Identity,
  asOf: string | undefined,
  before: StudentYear | undefined,
): StudentYear {
  const status = findYearStatus(folder, year, asOf);
  const periods = readGroupPeriods(year, identity);
  const population = withTransitionalKindergarten(
    lcapEnrollments(folder, year, status, identity),
    periods,
    year.schoolYear,
  );
  const enrollments = population.filter(isPrimary);
  const calendar = makeCalendar(year.sis.get("calendar") ?? []);
  const records = readDayRecords(folder, year, identity);
  const stays = listStays(calendar, enrollments, records);
  const secondary = population.filter((one) => !isPrimary(one));
  const secondaryStays = hasSisDays(year) ? listStays(calendar, secondary, records) : [];
  const days =
    status.source === "STAS"
      ? stasDays(year.calpads.get("STAS") ?? [], enrollments, identity)
      : stays.map((stay) => countStay(stay));
  return {
    schoolYear: year.schoolYear,
    label: year.label,
    files: year,
    status,
    enrollments,
    lcapEnrollments: population,
    daysOf: lookUp(days),
    secondaryDaysOf: lookUp(secondaryStays.map((stay) => countStay(stay))),
    stays: hasSisDays(year) ? stays : undefined,
    calendar,
    demographics: readDemographics(year, identity),
    periodsOf: lookUp(periods),
    isAvailable: makeAvailability(year),
    hasEnrollmentFile: year.calpads.has("SENR") || year.sis.has("enrollments"),
    lowestGradeOf: lowestGrades(folder, enrollments),
    conferences: readConferences(year, identity),
    attendedBefore: before?.hasEnrollmentFile ? placesAttended(before.enrollments) : undefined,
  };
}

function lookUp<Item extends { readonly student: string }>(items: readonly Item[]) {
  const byStudent = groupBy(items, ({ student }) => student);
  return (student: string) => byStudent.get(student) ?? [];
}

function placesAttended(enrollments: readonly Enrollment[]): ReadonlySet<string> {
  return new Set(enrollments.map(({ student, district }) => `${student}|${district}`));
}

/** Before 2023-24 TK had no code of its own: KN with program 185, also where an exit stands before the entry. */
function withTransitionalKindergarten(
  enrollments: readonly Enrollment[],
  periods: readonly GroupPeriod[],
  schoolYear: number,
): readonly Enrollment[] {
  if (schoolYear >= 2024) return enrollments;
  const tk = periods.filter(({ group, first, last }) => group === "TK" && first <= last);
  return enrollments.map((enrollment) => {
    const isTk = tk.some(
      ({ student, first, last }) =>
        student === enrollment.student &&
        first <= enrollment.lastDay &&
        last >= enrollment.firstDay,
    );
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
