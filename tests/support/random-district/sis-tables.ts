import { codesAndAbsences } from "./absence-tables.ts";
import { drawAbsences } from "./absences.ts";
import { calendarTable } from "./calendar-table.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { enrollmentsTable } from "./enrollments-table.ts";
import { drawGroups } from "./group-plan.ts";
import { interventionTables } from "./interventions-table.ts";
import { recoveryTables } from "./recovery-table.ts";
import { studentsTable } from "./students-table.ts";
import { type Table, withDistrict } from "./table.ts";

/** The SIS extracts of a year; enrollments.csv and students.csv always where CALPADS is absent. */
export function sisTables(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly Table[] {
  const { random, year } = context;
  const isAlone = !year.hasCalpads;
  const absences = drawAbsences(context, enrollments);
  return [
    calendarTable(context),
    ...codesAndAbsences(context, absences),
    ...recoveryTables(context, absences),
    ...interventionTables(context, enrollments),
    ...(isAlone || random.chance(0.5) ? [enrollmentsTable(context, enrollments, isAlone)] : []),
    ...(random.chance(isAlone ? 0.85 : 0.4) ? [studentsTable(context, enrollments)] : []),
  ];
}

/** student_groups.csv, absent when nobody is in a group. */
export function groupTables(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly Table[] {
  const rows = drawGroups(context, enrollments).map(({ district, localId, code, start, end }) => ({
    district_code: district,
    local_student_id: localId,
    group_code: code,
    start_date: start,
    end_date: end,
  }));
  const columns = ["local_student_id", "group_code", "start_date", "end_date"];
  return rows.length === 0
    ? []
    : [{ name: "student_groups", columns: withDistrict(context, columns), rows }];
}
