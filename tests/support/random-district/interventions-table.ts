import { shiftDate } from "./dates.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { printSchool, type Table, withDistrict } from "./table.ts";

const meetings = ["conference", "pre_sart", "sart", "mediation", "pre_sarb", "sarb"];
const others = ["letter_1", "letter_2", "letter_3", "phone_call", "home_visit", "sms"];

/** interventions.csv in most years: conferences and other steps of some students, around as-of; at times empty. */
export function interventionTables(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly Table[] {
  const { random, plan, calendar } = context;
  if (random.chance(0.35)) return [];
  const share = random.pick([0, 0.3, 0.8]);
  const chosen = enrollments.filter(({ person }) => random.chance(person.isTruant ? share : 0.02));
  const rows = chosen.map((one) => ({
    district_code: one.district,
    local_student_id: one.localId,
    school_code: printSchool(random, plan.schools, one.school),
    date: shiftDate(calendar.asOf, random.pick([-40, -10, -1, 0, 0, 1, 12])),
    step: random.pick(random.chance(0.6) ? meetings : others),
    outcome: random.pick(["", "parent came"]),
    status: "completed",
  }));
  const columns = ["local_student_id", "school_code", "date", "step", "outcome", "status"];
  return [{ name: "interventions", columns: withDistrict(context, columns), rows }];
}
