import { z } from "zod";
import { count, disclosure, isoDate, reportingCategory, schoolYear } from "./fields.ts";
import { goalId, goalPlace, goalShare } from "./goal-fields.ts";
import { publishedTable } from "./published-table.ts";

const share = goalShare.nullable();

const figure = z.object({
  goal_id: goalId,
  role: z
    .enum(["goal", "equity_group", "equity_reference"])
    .meta({ title: "Whose figure: the goal's own cell, or one of the two whose gap is to close" }),
  metric: goalPlace.metric,
  level: goalPlace.level,
  cds_code: goalPlace.cds_code,
  reporting_category: reportingCategory.meta({
    title: "The group, or the grades where the goal names some: GR09, GRTKKN, GR0105 ...",
  }),
  reporting_category_2: reportingCategory.meta({ title: "The group beside grades; else TA" }),
  school_year: schoolYear,
  students: count.nullable().meta({ title: "Students counted; to 10 in the running year" }),
  value: share.meta({ title: "The figure of the year, to date where it is running (0 to 1)" }),
  same_day: share.meta({
    title: "The figure on the instructional day to which the goal's newest year is counted",
  }),
  projected: share,
  projected_low: share,
  projected_high: share,
  history_years: count.meta({ title: "Earlier years that the projection rests on; 0: none" }),
  source: z.string().meta({ title: "STAS, SIS or CDE" }),
  as_of: isoDate.nullable().meta({ title: "Last day counted; empty for a finished year" }),
  is_finished: z.boolean(),
  disclosure,
});

/** The figures of every year behind each goal: its own cell's and those of its equity groups. */
export const goalFigures = publishedTable({
  table: "goal_figures",
  title: "Figures of the goals by year",
  grain: ["goal_id", "role", "school_year"],
  row: figure,
});

/** One year of a goal's cell. */
export type GoalFigure = z.infer<typeof figure>;

const point = z.object({
  goal_id: goalId,
  school_year: schoolYear,
  point_date: isoDate.meta({ title: "Last instructional day of the month, or the as-of day" }),
  point: z.enum(["month", "as of", "year end"]),
  actual: share.meta({ title: "This year to that day; null after the as-of day" }),
  baseline_year_actual: share.meta({ title: "The baseline year to the same instructional day" }),
  last_year_actual: share.meta({ title: "Last year to the same instructional day" }),
  target_path: share.meta({ title: "The baseline year's course, scaled to the target" }),
  projected: share.meta({ title: "On the last point alone" }),
  projected_low: share,
  projected_high: share,
  disclosure,
});

/** The course of the year of each goal, for its chart: actual, path, last year, projection. */
export const goalProgress = publishedTable({
  table: "goal_progress",
  title: "Course of the goals over the year",
  grain: ["goal_id", "point_date"],
  row: point,
});

/** A point of a goal's chart. */
export type GoalProgress = z.infer<typeof point>;

const target = z.object({
  goal_id: goalId,
  position: z.int().min(1).meta({ title: "1 is the first target that was set" }),
  target: share,
  start_date: isoDate.nullable(),
  target_date: isoDate.nullable(),
  is_in_force: z.boolean(),
});

/** Every target that a goal has had: the rows of goals.csv with its name, by start date. */
export const goalTargets = publishedTable({
  table: "goal_targets",
  title: "History of the goals' targets",
  grain: ["goal_id", "position"],
  row: target,
});

/** A target of a goal. */
export type GoalTarget = z.infer<typeof target>;
