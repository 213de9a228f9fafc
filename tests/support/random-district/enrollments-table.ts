import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { printSchool, printSsid, type Table, withDistrict } from "./table.ts";

/** enrollments.csv: all enrollments, or beside SENR most of them, with some of the optional columns. */
export function enrollmentsTable(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
  isAlone: boolean,
): Table {
  const { random, plan } = context;
  const optional = [
    "enrollment_status",
    "exit_reason",
    "completion_status",
    "track",
    "exempt",
    "ssid",
  ];
  const kept = isAlone && random.chance(0.8) ? optional : optional.filter(() => random.chance(0.7));
  const shown = isAlone ? enrollments : enrollments.filter(() => random.chance(0.9));
  const rows = shown.map((one) => ({
    district_code: one.district,
    local_student_id: one.localId,
    school_code: printSchool(random, plan.schools, one.school),
    entry_date: one.entry,
    exit_date: one.exit,
    grade: printGrade(context, one.grade),
    enrollment_status: one.status,
    exit_reason: one.exitReason,
    completion_status: one.completion,
    track: one.track,
    exempt: one.isExempt ? "Y" : random.pick(["N", ""]),
    ssid: printSsid(context, one),
  }));
  const columns = ["local_student_id", "school_code", "entry_date", "exit_date", "grade", ...kept];
  return { name: "enrollments", columns: withDistrict(context, columns), rows };
}

/** SIS files may write K for KN and leave out the leading zero; TK before 2023-24 is not settled. */
function printGrade({ random, plan, year }: YearContext, grade: string): string {
  const known = grade === "TK" && year.schoolYear < 2024 && !plan.isUnsettled ? "KN" : grade;
  if (random.chance(0.5)) return known;
  return known === "KN" ? "K" : known.replace(/^0/, "");
}
