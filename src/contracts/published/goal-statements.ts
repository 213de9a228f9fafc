import { z } from "zod";
import { goalId } from "./goal-fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  goal_id: goalId,
  students: z.string().min(1).meta({ title: "Whom the goal is about, in words" }),
  statement: z.string().min(1).meta({ title: "The goal as a sentence" }),
});

/** The goals as sentences, in the form of the Attendance Playbook. */
export const goalStatements = publishedTable({
  table: "goal_statements",
  title: "The goals as sentences",
  grain: ["goal_id"],
  row,
});
