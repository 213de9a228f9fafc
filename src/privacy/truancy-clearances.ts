import { clearAbsenceStreaks, measuredAbsenceStreaks } from "./clear-absence-streaks.ts";
import {
  clearAttendanceRecovery,
  measuredAttendanceRecovery,
} from "./clear-attendance-recovery.ts";
import { clearRecognition, measuredRecognition } from "./clear-recognition.ts";
import {
  clearTruancy,
  clearTruancyOverlap,
  measuredTruancy,
  measuredTruancyOverlap,
} from "./clear-truancy.ts";
import { clearance, placeColumns } from "./clearance.ts";

const shownColumns = { as_of: "varchar", disclosure: "varchar" };
const streakColumns = {
  ...placeColumns,
  excusal: "varchar",
  streak_days: "integer",
  students: "integer",
  students_with_streak: "integer",
  share: "double",
  ...shownColumns,
};
const recognitionColumns = {
  ...placeColumns,
  reporting_category: "varchar",
  recognition: "varchar",
  students: "integer",
  recognised_students: "integer",
  share: "double",
  ...shownColumns,
};
const recoveryColumns = {
  ...placeColumns,
  students: "integer",
  recovering_students: "integer",
  recovering_share: "double",
  days_recovered: "integer",
  hours_recovered: "integer",
  eligible_students: "integer",
  chronic_students: "integer",
  chronic_rate: "double",
  chronic_students_without_recovered_days: "integer",
  chronic_rate_without_recovered_days: "double",
  counts_recovered_days: "boolean",
  ...shownColumns,
};

/** Truancy, streaks, recognition and recovery: how each measure is cleared. */
export const truancyClearances = [
  clearance(
    {
      table: "truancy",
      measure: "msr_truancy",
      columns: {
        ...placeColumns,
        reporting_category: "varchar",
        students: "integer",
        truant_students: "integer",
        truancy_rate: "double",
        habitual_truant_students: "integer",
        chronic_truant_students: "integer",
        has_conference_records: "boolean",
        ...shownColumns,
      },
    },
    measuredTruancy,
    clearTruancy,
  ),
  clearance(
    {
      table: "truancy_overlap",
      measure: "msr_truancy_overlap",
      columns: {
        ...placeColumns,
        population: "varchar",
        students: "integer",
        students_in_population: "integer",
        share: "double",
        ...shownColumns,
      },
    },
    measuredTruancyOverlap,
    clearTruancyOverlap,
  ),
  clearance(
    { table: "absence_streaks", measure: "msr_absence_streaks", columns: streakColumns },
    measuredAbsenceStreaks,
    clearAbsenceStreaks,
  ),
  clearance(
    { table: "recognition", measure: "msr_recognition", columns: recognitionColumns },
    measuredRecognition,
    clearRecognition,
  ),
  clearance(
    { table: "attendance_recovery", measure: "msr_attendance_recovery", columns: recoveryColumns },
    measuredAttendanceRecovery,
    clearAttendanceRecovery,
  ),
];
