import { z } from "zod";
import { cdsCode, level, reportingCategory } from "./fields.ts";

/** A goal's name, as goals.csv writes it. */
export const goalId = z.string().min(1).max(40).meta({ title: "The goal's name in goals.csv" });

/** A figure of a goal, 0 to 1: a share of students or days; of dips, points, which may be below 0. */
export const goalShare = z.number().min(-1).max(1);

/** What a goal is about: the measure, the place, the grades and the group. */
export const goalPlace = {
  metric: z.string().meta({ title: "Metric, see reference data goal_metrics" }),
  level,
  cds_code: cdsCode,
  grades: z.string().meta({ title: "A grade or a range of grades, like 09 or TK-KN; empty: all" }),
  student_group: reportingCategory,
};

/** How a goal stands (measures.md 6), in the words that pages and downloads use. */
export const goalStatus = z.enum([
  "met",
  "missed",
  "on track",
  "off track",
  "too early to tell",
  "not measurable",
  "masked",
]);
