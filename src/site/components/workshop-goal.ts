import { formatsOf } from "./formats.js";
import { type GoalRow, toGoalGrades } from "./goal-row.js";
import type { StatedGoal } from "./goal-statement.ts";
import type { Site } from "./site.ts";
import type { WorkshopCell } from "./workshop-cell.ts";
import type { EquityChoice } from "./workshop-equity.ts";
import type { WorkshopMeasure, WorkshopView } from "./workshop-view.ts";

/** The metrics of goals.csv by the measures of the groups' files. */
const metrics: Readonly<Record<WorkshopMeasure, string>> = {
  chronic: "chronic_absenteeism",
  dashboard: "chronic_dashboard",
  lcap: "chronic_lcap",
  attendance: "attendance",
  truancy: "truancy",
};

/** A goal as the workshop writes it: what its sentence needs, and its row. */
export interface WrittenGoal {
  readonly stated: StatedGoal;
  readonly row: GoalRow;
  /** Baseline and target as they are printed. */
  readonly percents: { readonly baseline: string; readonly target: string };
}

/** Returns the goal of a view; undefined where its students have no figure to begin from. */
export function writeGoal(
  { baseline, target }: WorkshopCell,
  { view, equity, ...site }: Site & { view: WorkshopView; equity: EquityChoice | undefined },
): WrittenGoal | undefined {
  if (!baseline || target === undefined || baseline.tenths === undefined) return undefined;
  const { measure, place, group, year } = view;
  const grades = toGoalGrades(view.grades);
  const level = site.entities.find((entity) => entity.cds_code === place)?.level ?? "D";
  const { schoolYear } = formatsOf(site.text.language);
  const school = level === "S" ? place.slice(-7) : "";
  const target_date = `${year}-06-30`;
  const common = { metric: metrics[measure], grades, student_group: group, target_date };
  const percents = { baseline: percent(baseline.tenths), target: percent(target) };
  return {
    stated: { ...common, ...percents },
    percents,
    row: {
      ...common,
      ...{ level, cds_code: place, target: percent(target) },
      goal_id: [measure, group, grades, school, `${year}`].filter((x) => x !== "").join("-"),
      baseline_year: schoolYear(baseline.school_year),
      start_date: `${baseline.school_year}-07-01`,
      ...(equity
        ? {
            ...{ equity_group: equity.group, equity_reference: "TA" },
            equity_target_gap: percent(equity.target),
          }
        : {}),
    },
  };
}

/** Tenths as a number with the decimals it needs: `27`, `18.5`. */
function percent(tenths: number): string {
  return `${tenths / 10}`;
}
