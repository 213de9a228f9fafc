import { z } from "zod";
import { reportingCategory } from "./fields.ts";
import { goalId, goalShare, goalStatus } from "./goal-fields.ts";
import { publishedTable } from "./published-table.ts";

const share = goalShare.nullable();

const gap = z.object({
  goal_id: goalId,
  equity_group: reportingCategory,
  equity_reference: reportingCategory.or(z.literal("")),
  gap_baseline: share.meta({ title: "By how much the group was worse in the baseline year" }),
  gap_current: share,
  gap_target: share,
  gap_year_target: share.meta({ title: "Where the gap should be at the end of the goal's year" }),
  gap_projected: share,
  gap_projected_low: share.meta({ title: "Lower end of the 80% range" }),
  gap_projected_high: share.meta({ title: "Upper end of the 80% range" }),
  status: goalStatus,
  reason: z.string(),
});

/** The gap of each goal that names one, and whether it closes. */
export const goalGaps = publishedTable({
  table: "goal_gaps",
  title: "Gaps that goals are to close",
  grain: ["goal_id"],
  row: gap,
});

/** A goal's gap. */
export type GoalGap = z.infer<typeof gap>;
