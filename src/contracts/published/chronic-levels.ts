import { z } from "zod";
import { cdsCode, level, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  level_code: z.enum(["low", "modest", "significant", "high", "extreme"]),
  level_name: z.string().min(1).meta({ title: "The level in words, by the printed rate" }),
  level_order: z.int().min(1).meta({ title: "1 is the level with the lowest rates" }),
});

/** The level of chronic absence of a school, district or county in a finished year; none where hidden. */
export const chronicLevels = publishedTable({
  table: "chronic_levels",
  title: "Levels of chronic absence",
  grain: ["school_year", "level", "cds_code"],
  row,
});

/** The level of one place and year. */
export type ChronicLevel = z.infer<typeof row>;
