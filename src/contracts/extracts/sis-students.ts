import { z } from "zod";
import { elStatuses, enrollmentStatuses, genders, races, sisGrades } from "./code-sets.ts";
import type { ExtractContract } from "./extract-contract.ts";
import {
  anyText,
  code,
  districtCode,
  isoDate,
  localStudentId,
  optional,
  personName,
  schoolCode,
  ssid,
  yesNo,
} from "./fields.ts";

const groupCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,19}$/, {
  error: "must be a group code in capitals like SD or NEWCOMER",
});
const grade = code(sisGrades, "must be a grade level like KN or 05");
const race = optional(code(races, "must be a race code like 700"));

/** Membership in student groups, from a day to a day. */
export const studentGroups: ExtractContract = {
  name: "student_groups",
  title: "Student groups",
  format: "csv",
  required: ["local_student_id", "group_code", "start_date", "end_date"],
  mayHaveNoRows: true,
  fields: () => ({
    district_code: districtCode,
    local_student_id: localStudentId,
    group_code: groupCode,
    start_date: optional(isoDate),
    end_date: optional(isoDate),
  }),
};

/** Enrollments of the SIS: instead of SENR, or beside it to add track and exemption. */
export const enrollments: ExtractContract = {
  name: "enrollments",
  title: "Enrollments",
  format: "csv",
  required: ["local_student_id", "school_code", "entry_date", "exit_date", "grade"],
  fields: ({ schoolCodes }) => ({
    district_code: districtCode,
    local_student_id: localStudentId,
    ssid,
    school_code: schoolCode(schoolCodes),
    entry_date: isoDate,
    exit_date: optional(isoDate),
    grade,
    enrollment_status: optional(code(enrollmentStatuses, "must be 10, 20, 30, 40 or 50")),
    exit_reason: optional(
      z.string().regex(/^[ENT]\d{3}$/, { error: "must be an exit reason like E155" }),
    ),
    completion_status: optional(
      z.string().regex(/^\d{3}$/, { error: "must be a completion status like 100" }),
    ),
    track: anyText,
    exempt: optional(yesNo),
  }),
};

/** Students of the SIS: instead of SINF, or beside it. */
export const students: ExtractContract = {
  name: "students",
  title: "Students",
  format: "csv",
  required: ["local_student_id", "birth_date", "gender", "hispanic", "race_1"],
  fields: () => ({
    district_code: districtCode,
    local_student_id: localStudentId,
    ssid,
    birth_date: optional(isoDate),
    gender: optional(code(genders, "must be M, F or X")),
    hispanic: optional(yesNo),
    race_1: race,
    race_2: race,
    race_3: race,
    race_4: race,
    race_5: race,
    el_status: optional(code(elStatuses, "must be EO, IFEP, EL, RFEP, TBD or ADEL")),
    el_start_date: optional(isoDate),
    home_language: anyText,
    parent_education: optional(z.string().regex(/^\d{1,2}$/, { error: "must be a code like 14" })),
    first_name: personName,
    last_name: personName,
  }),
};
