import { z } from "zod";
import { calpadsHead, identifierAt } from "./calpads-fields.ts";
import { calpadsGrades, enrollmentStatuses, genders } from "./code-sets.ts";
import type { ExtractContract } from "./extract-contract.ts";
import { code, compactDate, localStudentId, optional, schoolCode, ssid } from "./fields.ts";

/** CALPADS Student Enrollment: who is enrolled where, in which grade, from when to when. */
export const senr: ExtractContract = {
  name: "senr",
  title: "CALPADS Student Enrollment (SENR)",
  format: "calpads",
  recordType: "SENR",
  fieldCounts: { least: 27, known: 39 },
  fields: ({ schoolYear, schoolCodes }) => ({
    ...calpadsHead("SENR", schoolYear, { academicYear: 7 }),
    school_code: schoolCode(schoolCodes).meta({ at: 5 }),
    ssid: ssid.meta({ at: 8 }),
    local_student_id: localStudentId.meta({ at: 9 }),
    first_name: identifierAt(10),
    last_name: identifierAt(12),
    birth_date: optional(compactDate).meta({ at: 17 }),
    gender: optional(code(genders, "must be M, F or X")).meta({ at: 18 }),
    entry_date: compactDate.meta({ at: 22 }),
    enrollment_status: code(enrollmentStatuses, "must be 10, 20, 30, 40 or 50").meta({ at: 23 }),
    grade: code(
      calpadsGrades(schoolYear),
      "must be a grade level of CALPADS (TK from 2023-24 on)",
    ).meta({ at: 24 }),
    exit_date: optional(compactDate).meta({ at: 25 }),
    exit_reason: optional(
      z.string().regex(/^[ENT]\d{3}$/, { error: "must be an exit reason like E155" }),
    ).meta({ at: 26 }),
    completion_status: optional(
      z.string().regex(/^\d{3}$/, { error: "must be a completion status like 100" }),
    ).meta({ at: 27 }),
  }),
};
