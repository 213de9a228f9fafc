import { z } from "zod";
import { sisGrades } from "./code-sets.ts";
import type { ExtractContract } from "./extract-contract.ts";
import { anyText, code, isoDate, optional, text, yesNo } from "./fields.ts";

const gradeOffered = optional(code(sisGrades, "must be a grade level like TK or 05"));

/** The schools of the district. */
export const schools: ExtractContract = {
  name: "schools",
  title: "Schools",
  format: "csv",
  required: ["cds_code", "school_name", "charter", "dass"],
  fields: () => ({
    cds_code: z
      .string()
      .regex(/^\d{14}$/, { error: "must have 14 digits; keep the leading zeros" }),
    school_name: text(120),
    charter: yesNo,
    dass: yesNo,
    lowest_grade: gradeOffered,
    highest_grade: gradeOffered,
    hourly: optional(yesNo),
  }),
};

/** SMARTIE goals, one a row. */
export const goals: ExtractContract = {
  name: "goals",
  title: "SMARTIE goals",
  format: "csv",
  required: ["goal_id", "metric", "level", "cds_code", "target", "target_date"],
  mayHaveNoRows: true,
  fields: () => ({
    goal_id: text(40),
    metric: text(60),
    level: code(["S", "D", "C"], "must be S, D or C"),
    cds_code: z
      .string()
      .regex(/^\d{14}$/, { error: "must have 14 digits; keep the leading zeros" }),
    grades: anyText,
    student_group: anyText,
    baseline_year: anyText,
    baseline: anyText,
    target: text(20),
    start_date: optional(isoDate),
    target_date: isoDate,
    owner: anyText,
    strategy: anyText,
    equity_group: anyText,
    equity_reference: anyText,
    equity_target_gap: anyText,
    lcap_metric_number: anyText,
    review_notes: anyText,
  }),
};
