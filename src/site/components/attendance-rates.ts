import type { Attendance } from "../../contracts/published/attendance.ts";
import type { Formats } from "./formats.ts";
import { formatRate } from "./rates.js";

/** Any figure of attendance: a group's, a month's, a week's. */
export type AttendanceFigure = Pick<Attendance, "students" | "attendance_rate" | "disclosure">;

/** Returns attendance as a reader sees it: `93.5%`, `94%` (running, small), `*` or `-`. */
export function formatAttendance(row: AttendanceFigure, formats: Formats): string {
  const figures = {
    eligible_students: row.students,
    chronic_students: null,
    chronic_rate: row.attendance_rate,
    disclosure: row.disclosure,
  };
  return formatRate(figures, formats);
}
