import {
  clearChronicAbsenteeismCrossed,
  measuredChronicAbsenteeismCrossed,
} from "./clear-chronic-absenteeism.ts";
import { clearGoalFigure, measuredGoalFigure } from "./clear-goal-figures.ts";
import { type Clearance, clearance, placeColumns } from "./clearance.ts";
import { chronicColumns } from "./state-clearances.ts";

/** How the measures behind goals are cleared. */
export const goalClearances: readonly Clearance[] = [
  clearance(
    {
      table: "goal_cells",
      measure: "msr_goal_cells",
      columns: { ...chronicColumns, reporting_category_2: "varchar" },
    },
    measuredChronicAbsenteeismCrossed,
    (row, stars) =>
      clearChronicAbsenteeismCrossed(row, { isStarred: stars.isStarred("chronic", row) }),
  ),
  clearance(
    {
      table: "goal_figures",
      measure: "msr_goal_figures",
      columns: {
        metric: "varchar",
        ...placeColumns,
        grade_category: "varchar",
        student_group: "varchar",
        goal_year: "integer",
        point_date: "varchar",
        source: "varchar",
        as_of: "varchar",
        is_running: "boolean",
        students: "integer",
        value: "double",
        projected: "double",
        projected_low: "double",
        projected_high: "double",
        history_years: "integer",
        disclosure: "varchar",
      },
    },
    measuredGoalFigure,
    clearGoalFigure,
  ),
];
