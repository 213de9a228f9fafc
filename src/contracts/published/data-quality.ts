import { z } from "zod";
import { count } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  check: z.string().min(1).meta({ title: "A statement that should be true of the files" }),
  severity: z.enum(["error", "notice"]).meta({ title: "error: stops the build; notice: does not" }),
  rows: count.nullable().meta({
    title: "Rows that break it; not shown where they are as few as a hidden group of students",
  }),
  explanation: z.string().min(1),
  how_to_fix: z.string().min(1),
  disclosure: z.enum(["exact", "suppressed"]),
});

/** What the checks of the data found; also those that found nothing. */
export const dataQuality = publishedTable({
  table: "data_quality",
  title: "Checks of the data",
  grain: ["check"],
  row,
});

/** One check. */
export type DataQuality = z.infer<typeof row>;

const text = (title: string) => z.string().meta({ title });

/** `/downloads/data_quality.csv`. */
export const dataQualityDownload = publishedTable({
  table: "data_quality_download",
  title: "Checks of the data and what they found",
  grain: ["check"],
  row: z.object({
    check: text("A statement that should be true of the files"),
    severity: text("error: stops the build; notice: does not"),
    rows: text(
      "Rows that break the statement; * where they are as few as a hidden group of students",
    ),
    explanation: text("What the check finds and why it matters"),
    how_to_fix: text("What to do"),
  }),
});
