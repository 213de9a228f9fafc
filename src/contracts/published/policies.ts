import { z } from "zod";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  policy: z.string().regex(/^[a-z0-9_]+$/),
  value: z.number().meta({ title: "The number in force; shares 0 to 1" }),
});

/** The policy numbers that the site's sentences name. */
export const policies = publishedTable({
  table: "policies",
  title: "Policy numbers in force",
  grain: ["policy"],
  row,
});

/** A policy number in force. */
export type Policy = z.infer<typeof row>;
