import { earlierOf } from "../oracle/dates.ts";
import type { AbsenceRow } from "./absences.ts";
import { shiftDate } from "./dates.ts";
import type { YearContext } from "./enrollment-plan.ts";
import { printSchool, type Table, withDistrict } from "./table.ts";

/** attendance_recovery.csv in some years: made-up absences, and days that were none. */
export function recoveryTables(
  context: YearContext,
  absences: readonly AbsenceRow[],
): readonly Table[] {
  const { random, plan, calendar } = context;
  if (!random.chance(0.3)) return [];
  const chosen = absences.filter(() => random.chance(0.03));
  const lastDay = `${context.year.schoolYear}-06-30`;
  const rows = chosen.map((row) => {
    const missed = random.chance(0.7) ? row.date : random.pick(calendar.daysOf(row.school));
    return {
      district_code: row.district,
      local_student_id: row.localId,
      school_code: printSchool(random, plan.schools, row.school),
      date_recovered: missed,
      date_session: earlierOf(shiftDate(missed, random.integer(1, 20)), lastDay),
      hours: random.pick(["1", "2", "4", "6"]),
    };
  });
  const columns = ["local_student_id", "school_code", "date_recovered", "date_session", "hours"];
  const table = { name: "attendance_recovery", columns: withDistrict(context, columns), rows };
  return rows.length === 0 ? [] : [table];
}
