import { clearAttendanceDay, measuredAttendanceDay } from "./clear-attendance-by-day.ts";
import { clearAttendanceDip, measuredAttendanceDip } from "./clear-attendance-dips.ts";
import { clearDipForecast, measuredDipForecast } from "./clear-dip-forecast.ts";
import { type Clearance, clearance, placeColumns } from "./clearance.ts";

/** How the measures of dips around breaks are cleared. */
export const dipsClearances: readonly Clearance[] = [
  clearance(
    {
      table: "attendance_dips",
      measure: "msr_attendance_dips",
      columns: {
        ...placeColumns,
        reporting_category: "varchar",
        break_id: "varchar",
        break_name: "varchar",
        break_type: "varchar",
        pool_date: "varchar",
        position: "varchar",
        first_date: "varchar",
        last_date: "varchar",
        absence_rate: "double",
        expected_rate: "double",
        excess_points: "double",
        ci_low: "double",
        ci_high: "double",
        excess_student_days: "integer",
        own_weight: "double",
        verdict: "varchar",
        disclosure: "varchar",
      },
    },
    measuredAttendanceDip,
    clearAttendanceDip,
  ),
  clearance(
    {
      table: "attendance_by_day",
      measure: "msr_attendance_by_day",
      columns: {
        ...placeColumns,
        calendar_date: "varchar",
        weekday: "integer",
        absence_rate: "double",
        expected_rate: "double",
        day_kind: "varchar",
        break_id: "varchar",
        position: "integer",
        disclosure: "varchar",
      },
    },
    measuredAttendanceDay,
    clearAttendanceDay,
  ),
  clearance(
    {
      table: "dip_forecast",
      measure: "msr_dip_forecast",
      columns: {
        ...placeColumns,
        break_id: "varchar",
        break_name: "varchar",
        break_type: "varchar",
        window_start: "varchar",
        window_end: "varchar",
        before_start: "varchar",
        before_end: "varchar",
        after_start: "varchar",
        after_end: "varchar",
        expected_excess_points: "double",
        points_low: "double",
        points_high: "double",
        before_points: "double",
        after_points: "double",
        history_years: "integer",
        basis: "varchar",
        outreach_before: "varchar",
        outreach_after: "varchar",
        disclosure: "varchar",
      },
    },
    measuredDipForecast,
    clearDipForecast,
  ),
];
