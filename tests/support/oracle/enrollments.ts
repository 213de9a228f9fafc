import { addDays, earlierOf, laterOf } from "./dates.ts";
import { isPopulationGrade } from "./grades.ts";
import type { Identity } from "./identity.ts";
import { type ReportedEnrollment, readEnrollments } from "./read-enrollments.ts";
import type { DistrictFolder, YearFiles } from "./read-folder.ts";
import type { YearStatus } from "./year-status.ts";

/** One enrollment of the population; `firstDay` and `lastDay` are clipped to the year and to as-of. */
export type Enrollment = ReportedEnrollment & {
  readonly firstDay: string;
  readonly lastDay: string;
};

/** The enrollments of a year that count for the LCAP (status 10, 20, 30, TK-12, UE, US, no no-show), clipped. */
export function lcapEnrollments(
  folder: DistrictFolder,
  year: YearFiles,
  status: YearStatus,
  identity: Identity,
): readonly Enrollment[] {
  return readEnrollments(folder, year, identity)
    .filter((one) => ["10", "20", "30"].includes(one.status) && isPopulationGrade(one.grade))
    .filter((one) => !["N420", "N470"].includes(one.exitReason))
    .filter((one) => status.asOf === "" || one.entryDate <= status.asOf)
    .map((one) => clip(one, folder, year, status));
}

/** Is this an enrollment of DataQuest's population, not a secondary one? */
export function isPrimary({ status }: Enrollment): boolean {
  return status !== "20";
}

function clip(
  enrollment: ReportedEnrollment,
  { settings }: DistrictFolder,
  year: YearFiles,
  { asOf }: YearStatus,
): Enrollment {
  const { entryDate, exitDate } = enrollment;
  const yearEnd = `${year.schoolYear}-06-30`;
  const lastPossible = asOf === "" ? yearEnd : earlierOf(asOf, yearEnd);
  const lastAttendable =
    settings.policy.exitDateInclusive || exitDate === "" ? exitDate : addDays(exitDate, -1);
  return {
    ...enrollment,
    firstDay: laterOf(entryDate, `${year.schoolYear - 1}-07-01`),
    lastDay: exitDate === "" ? lastPossible : earlierOf(lastAttendable, lastPossible),
  };
}
