import { z } from "zod";
import { printed } from "./download-fields.ts";
import { count, disclosure, isoDate, reportingCategory, schoolYear } from "./fields.ts";
import { goalId, goalPlace, goalShare, goalStatus } from "./goal-fields.ts";
import { publishedTable } from "./published-table.ts";

const share = goalShare.nullable();

const row = z.object({
  goal_id: goalId,
  ...goalPlace,
  direction: z.enum(["down", "up"]).meta({ title: "Whether lower or higher is better" }),
  statement: z.string().min(1).meta({ title: "The goal as a sentence" }),
  baseline_year: schoolYear.nullable(),
  baseline: share.meta({ title: "The baseline year's figure as computed (0 to 1)" }),
  baseline_students: count
    .nullable()
    .meta({ title: "Students of the baseline year's figure; null where they are not shown" }),
  baseline_given: share.meta({ title: "The baseline that the goal's row gives, if any" }),
  is_baseline_as_given: z
    .boolean()
    .nullable()
    .meta({ title: "Whether both baselines agree to 0.1 point; null where one is not known" }),
  target: share,
  target_students: count.nullable().meta({
    title: "How many students the step from baseline to target is, at the baseline's size",
  }),
  start_date: isoDate.nullable(),
  target_date: isoDate.nullable(),
  target_year: schoolYear.nullable(),
  owner: z.string(),
  strategy: z.string(),
  review_notes: z.string(),
  lcap_metric_number: z.string(),
  school_year: schoolYear.nullable().meta({ title: "The year that `current` is of" }),
  as_of: isoDate.nullable().meta({ title: "Last day counted in `current`" }),
  is_year_finished: z.boolean().nullable(),
  current: share,
  same_day_baseline: share.meta({
    title: "The baseline year's figure on the same instructional day",
  }),
  expected_to_date: share.meta({
    title: "Where the path to the target stands on that instructional day",
  }),
  year_target: share.meta({ title: "Where the path stands at the end of `school_year`" }),
  projected: share.meta({ title: "Figure to expect at the end of `school_year`" }),
  projected_low: share.meta({ title: "Lower end of the 80% range" }),
  projected_high: share.meta({ title: "Upper end of the 80% range" }),
  status: goalStatus,
  status_reason: z
    .string()
    .meta({ title: "Code of why the status is so; empty where it is plain" }),
  status_words: z.string().meta({ title: "The same as a sentence" }),
  equity_group: reportingCategory.or(z.literal("")),
  equity_reference: reportingCategory.or(z.literal("")),
  equity_gap_baseline: share.meta({
    title: "By how much the group was worse than the reference in the baseline year (0 to 1)",
  }),
  equity_gap_current: share,
  equity_gap_target: share,
  equity_status: goalStatus.or(z.literal("")).meta({ title: "Empty where no group is named" }),
  equity_reason: z.string(),
  equity_words: z.string(),
  disclosure,
});

/** SMARTIE goals: what was promised, where it stands and where it is heading. */
export const smartieGoals = publishedTable({
  table: "smartie_goals",
  title: "SMARTIE goals",
  grain: ["goal_id"],
  row,
});

/** A goal. */
export type SmartieGoal = z.infer<typeof row>;

/** `/downloads/smartie_goals.csv`. */
export const smartieGoalsDownload = publishedTable({
  table: "smartie_goals_download",
  title: "SMARTIE goals",
  grain: ["goal_id"],
  row: z.object({
    goal_id: printed("The goal's name in goals.csv"),
    statement: printed("The goal as a sentence"),
    metric: printed(
      "chronic_absenteeism, chronic_dashboard, chronic_lcap, attendance, truancy ...",
    ),
    level: printed("S school, D district, C county"),
    cds_code: printed("County-district-school code, 14 digits; trailing zeros above school level"),
    grades: printed("A grade or a range of grades, like TK-KN; empty for all grades"),
    student_group: printed("CDE's code of a student group, or a local group"),
    baseline_year: printed("School year of the baseline, like 2024-25"),
    baseline: printed("Percent in the baseline year, as computed"),
    target: printed("Percent to reach"),
    start_date: printed("First day of the goal as it stands; empty where it has none"),
    target_date: printed("Day by which the target is to be reached"),
    as_of: printed("Last day counted in current"),
    current: printed("Percent in the year of as_of, up to that day"),
    expected_to_date: printed("Percent where the path to the target stands on that school day"),
    projected: printed("Percent to expect at the end of that year; - where nothing says it"),
    projected_low: printed("Lower end of the 80% range of projected"),
    projected_high: printed("Upper end of the 80% range of projected"),
    status: printed(
      "met, missed, on track, off track, too early to tell, not measurable, masked; met only if the named group's gap closes, too",
    ),
    equity_status: printed("The same for the gap of the named group; empty where none is named"),
    review: printed("What the goal lacks by the letters of SMARTIE, in words"),
    status_reason: printed("Why the status is so, in words; empty where it is plain"),
    equity_group: printed("The named group"),
    equity_reference: printed("The group it is compared with"),
    equity_gap_baseline: printed("Percentage points by which the named group was worse"),
    equity_gap_current: printed("The same at as_of"),
    equity_gap_target: printed("The gap to reach, in percentage points"),
    owner: printed("Who answers for the goal"),
    strategy: printed("What is done for it"),
  }),
});
