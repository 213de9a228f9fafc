import { z } from "zod";
import { cdsCode, count, disclosure, isoDate, level, rate, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const row = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  excusal: z
    .enum(["any", "excused", "unexcused"])
    .meta({ title: "Days missed for any reason, all excused, or all unexcused or not verified" }),
  streak_days: z.int().min(2).meta({ title: "At least so many school days in a row" }),
  students: count.nullable().meta({ title: "Students with one expected school day or more" }),
  students_with_streak: count.nullable(),
  share: rate.nullable(),
  as_of: isoDate.nullable(),
  disclosure,
});

/** Students who missed several school days in a row, all students. */
export const absenceStreaks = publishedTable({
  table: "absence_streaks",
  title: "Students who missed several school days in a row",
  grain: ["school_year", "level", "cds_code", "excusal", "streak_days"],
  row,
});

/** Students of a place with a run of so many missed days. */
export type AbsenceStreak = z.infer<typeof row>;
