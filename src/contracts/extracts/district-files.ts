import { z } from "zod";
import { goalMetrics, sisGrades } from "./code-sets.ts";
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

const lowestGrade = "(?:TK|KN|K|0?[1-9]|1[0-2])";
const grades = optional(
  z.string().regex(new RegExp(`^${lowestGrade}(?:-(?:KN|K|0?[1-9]|1[0-2]))?$`), {
    error: "must be a grade like 09 or a range like 06-08 or TK-KN; empty for all grades",
  }),
);

const percent = optional(
  z
    .string()
    .regex(/^\d{1,3}(?:\.\d{1,2})?$/, { error: "must be a percent from 0 to 100 like 27 or 24.5" })
    .pipe(z.coerce.number<string>().max(100, { error: "must be at most 100" })),
);

const groupCode = optional(
  z.string().regex(/^[A-Z0-9_]{2,20}$/, { error: "must be the code of a group like SE or TA" }),
);

const schoolYears = Array.from({ length: 100 }, (_, i) => `20${twoDigits(i)}-${twoDigits(i + 1)}`);
const schoolYear = optional(code(schoolYears, "must be a school year like 2024-25"));

function twoDigits(number: number): string {
  return `${number % 100}`.padStart(2, "0");
}

/**
 * SMARTIE goals, one a row; rows with the same goal_id are its targets over time, by start date. Only
 * what the goal is called and which place it is about must be there: what else is missing is said in
 * the goal's review. Values are percents. What is there must have a meaning.
 */
export const goals: ExtractContract = {
  name: "goals",
  title: "SMARTIE goals",
  format: "csv",
  required: ["goal_id", "metric", "level", "cds_code", "target", "target_date"],
  mayHaveNoRows: true,
  fields: () => ({
    goal_id: text(40),
    metric: optional(code(goalMetrics, `must be one of ${goalMetrics.join(", ")}`)),
    level: code(["S", "D", "C"], "must be S, D or C"),
    cds_code: z
      .string()
      .regex(/^\d{14}$/, { error: "must have 14 digits; keep the leading zeros" }),
    grades,
    student_group: groupCode,
    baseline_year: schoolYear,
    baseline: percent,
    target: percent,
    start_date: optional(isoDate),
    target_date: optional(isoDate),
    owner: anyText,
    strategy: anyText,
    equity_group: groupCode,
    equity_reference: groupCode,
    equity_target_gap: percent,
    lcap_metric_number: anyText,
    review_notes: anyText,
  }),
};
