import type { ExtractContract } from "./extract-contract.ts";
import {
  amount,
  anyText,
  code,
  dateWithin,
  districtCode,
  isoDate,
  localStudentId,
  optional,
  schoolCode,
  text,
  yesNo,
} from "./fields.ts";

/** Attendance exceptions: a student without a row on an instructional day was present. */
export const absences: ExtractContract = {
  name: "absences",
  title: "Absences",
  format: "csv",
  required: ["local_student_id", "school_code", "date", "code"],
  fields: ({ schoolYear, schoolCodes, attendanceCodes: codes }) => ({
    district_code: districtCode,
    local_student_id: localStudentId,
    school_code: schoolCode(schoolCodes),
    date: dateWithin(schoolYear),
    code: code(codes, "not in attendance_codes.csv"),
    hours_absent: optional(amount(24)),
    hours_scheduled: optional(amount(24)),
  }),
};

/** Sessions in which a student made up a day (EC 46211). */
export const attendanceRecovery: ExtractContract = {
  name: "attendance_recovery",
  title: "Attendance recovery",
  format: "csv",
  required: ["local_student_id", "school_code", "date_recovered", "date_session", "hours"],
  mayHaveNoRows: true,
  fields: ({ schoolYear, schoolCodes }) => ({
    district_code: districtCode,
    local_student_id: localStudentId,
    school_code: schoolCode(schoolCodes),
    date_recovered: dateWithin(schoolYear),
    date_session: dateWithin(schoolYear),
    hours: amount(24),
  }),
};

/** Steps of the intervention ladder taken for a student. */
export const interventions: ExtractContract = {
  name: "interventions",
  title: "Interventions",
  format: "csv",
  required: ["local_student_id", "school_code", "date", "step", "outcome", "status"],
  mayHaveNoRows: true,
  fields: ({ schoolCodes }) => ({
    district_code: districtCode,
    local_student_id: localStudentId,
    school_code: schoolCode(schoolCodes),
    date: isoDate,
    step: text(40),
    outcome: anyText,
    status: anyText,
    staff_role: anyText,
    barrier: optional(
      code(
        ["barriers", "aversion", "disengagement", "misconceptions"],
        "must be barriers, aversion, disengagement or misconceptions",
      ),
    ),
    document_on_file: optional(yesNo),
    due_date: optional(isoDate),
  }),
};
