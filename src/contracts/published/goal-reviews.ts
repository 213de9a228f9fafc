import { z } from "zod";
import { goalId } from "./goal-fields.ts";
import { publishedTable } from "./published-table.ts";

const review = z.object({
  goal_id: goalId,
  letter_order: z.int().min(1).max(7),
  letter: z.enum([
    "strategic",
    "measurable",
    "ambitious",
    "realistic",
    "time-bound",
    "inclusive",
    "equitable",
  ]),
  finding: z.string().min(1).meta({ title: "Code of what was found" }),
  is_met: z.boolean().nullable().meta({ title: "Null where the figures cannot tell" }),
  words: z.string().min(1).meta({ title: "What was found, as a sentence" }),
});

/** What each goal has and lacks by the letters of SMARTIE. */
export const goalReviews = publishedTable({
  table: "goal_reviews",
  title: "SMARTIE review of the goals",
  grain: ["goal_id", "letter_order"],
  row: review,
});

/** One letter of a goal. */
export type GoalReview = z.infer<typeof review>;
