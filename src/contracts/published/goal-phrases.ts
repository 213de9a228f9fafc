import { z } from "zod";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  kind: z.enum(["metric", "group", "grade"]).meta({
    title: "metric: what is done; grade: before 'students'; group: after 'students'",
  }),
  code: z.string().min(1).meta({ title: "The code as goals.csv writes it: SE, 09, 06-08 ..." }),
  phrase: z.string().min(1),
  short_phrase: z
    .string()
    .meta({ title: "Of a grade: as the first of a range, like 6th; else empty" }),
});

/** What the sentences of goals are made of. */
export const goalPhrases = publishedTable({
  table: "goal_phrases",
  title: "Phrases of goals",
  grain: ["kind", "code"],
  row,
});

/** A phrase of a goal's sentence. */
export type GoalPhrase = z.infer<typeof row>;
