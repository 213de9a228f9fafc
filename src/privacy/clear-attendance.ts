import { z } from "zod";
import { clearDaysCell, daysDisclosureRule } from "./clear-days-cell.ts";
import { clearance, placeColumns } from "./clearance.ts";

const measuredDays = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  students: z.int(),
  expected_hundredths: z.coerce.number(),
  attended_hundredths: z.coerce.number(),
  ...daysDisclosureRule.shape,
});

const dayColumns = {
  students: "integer",
  days_expected: "integer",
  days_attended: "integer",
  attendance_rate: "double",
  disclosure: "varchar",
};

function clearDays(cell: z.infer<typeof measuredDays>, isStarred = false) {
  const { students, expected_hundredths: expected, attended_hundredths: attended } = cell;
  const { school_year, level, cds_code } = cell;
  return {
    ...{ school_year, level, cds_code },
    ...clearDaysCell({ students, expected, attended }, cell, { isStarred }),
  };
}

/** Attendance by reporting category: student-days of a cell. */
export const attendanceClearance = clearance(
  {
    table: "attendance",
    measure: "msr_attendance",
    columns: {
      ...placeColumns,
      reporting_category: "varchar",
      source: "varchar",
      as_of: "varchar",
      ...dayColumns,
    },
  },
  measuredDays.extend({
    reporting_category: z.string(),
    source: z.string(),
    as_of: z.string().nullable(),
  }),
  (cell, stars) => {
    const { reporting_category, source, as_of } = cell;
    const isStarred = stars.isStarred("chronic", cell);
    return { ...clearDays(cell, isStarred), reporting_category, source, as_of };
  },
);

/** Attendance of all students by calendar month. */
export const attendanceByMonthClearance = clearance(
  {
    table: "attendance_by_month",
    measure: "msr_attendance_by_month",
    columns: { ...placeColumns, month: "varchar", ...dayColumns },
  },
  measuredDays.extend({ month: z.string() }),
  (cell) => ({ ...clearDays(cell), month: cell.month }),
);

/** Attendance of all students by weekday, 1 for Monday. */
export const attendanceByWeekdayClearance = clearance(
  {
    table: "attendance_by_weekday",
    measure: "msr_attendance_by_weekday",
    columns: { ...placeColumns, weekday: "integer", ...dayColumns },
  },
  measuredDays.extend({ weekday: z.int() }),
  (cell) => ({ ...clearDays(cell), weekday: cell.weekday }),
);

/** Attendance of all students by school week, named by its Monday. */
export const attendanceByWeekClearance = clearance(
  {
    table: "attendance_by_week",
    measure: "msr_attendance_by_week",
    columns: { ...placeColumns, week: "varchar", ...dayColumns },
  },
  measuredDays.extend({ week: z.string() }),
  (cell) => ({ ...clearDays(cell), week: cell.week }),
);
