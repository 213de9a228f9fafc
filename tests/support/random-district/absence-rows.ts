import type { AbsenceRow } from "./absences.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { type Hours, noHours } from "./hours.ts";
import type { Person } from "./people.ts";

/** The attendance categories, most absent first. */
export const categories = [
  ...["suspension_out", "unexcused", "unverified", "excused", "independent_study_incomplete"],
  ...["independent_study_complete", "suspension_in", "partial_30_unexcused"],
  ...["tardy_30_unexcused", "tardy_30_excused", "tardy", "present"],
];
const absentCount = 5;
const truant = {
  absent: ["unexcused", "unexcused", "unverified"],
  present: ["partial_30_unexcused", "tardy_30_unexcused"],
};

type Place = Pick<EnrollmentPlan, "district" | "localId" | "school"> & {
  readonly person?: Person;
};

/**
 * The rows of one student on one day: one that decides, with the hours given, and sometimes lesser ones. Hours
 * elsewhere than at an hourly school mean nothing; the hours of two deciding rows are not settled.
 */
export function dayRows(
  { random, plan }: YearContext,
  { district, localId, school, person }: Place,
  date: string,
  kind: "absent" | "present",
  hours: Hours = noHours,
): readonly AbsenceRow[] {
  const isHourly = plan.schools.find(({ code }) => code === school)?.isHourly === true;
  const category = random.pick(
    person?.isTruant === true && random.chance(0.7)
      ? truant[kind]
      : kind === "present"
        ? categories.slice(absentCount)
        : categories.slice(0, absentCount),
  );
  const deciding = {
    district,
    localId,
    school,
    date,
    category,
    ...(!isHourly && random.chance(0.03) ? { hoursAbsent: "1", hoursScheduled: "6" } : hours),
  };
  const lesser = categories.slice(categories.indexOf(category) + 1);
  const others = Array.from(
    { length: lesser.length > 0 && random.chance(0.15) ? random.integer(1, 3) : 0 },
    () => ({ ...deciding, category: random.pick(lesser), ...noHours }),
  );
  const isTwice = (!isHourly || plan.isUnsettled) && random.chance(0.02);
  return [deciding, ...others, ...(isTwice ? [deciding] : [])];
}
