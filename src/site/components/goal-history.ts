import type { GoalFigure, GoalTarget } from "../../contracts/published/goal-figures.ts";
import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { dataTable } from "./data-table.js";
import { type Child, elementsOf } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { goalValues } from "./goal-values.js";
import { fill, type Messages } from "./messages.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

interface HistoryTables {
  readonly figures: readonly GoalFigure[];
  readonly targets: readonly GoalTarget[];
}

/** Returns who answers for a goal, what is done, the targets it had and the figures of its years. */
export function goalHistory(
  goal: SmartieGoal,
  { figures, targets, ...options }: Site & Drawing & HistoryTables,
): HTMLElement {
  const { text } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const words = text.goals.plan;
  const line = (name: string, value: Child) =>
    value === null || value === ""
      ? null
      : make("div", { class: "plan-line" }, make("dt", {}, name), make("dd", {}, value));
  return make(
    "div",
    { class: "goal-part" },
    make("h3", {}, words.title),
    make(
      "dl",
      { class: "plan" },
      line(words.owner, goal.owner || words.nobody),
      line(words.strategy, goal.strategy || words.nothing),
      line(words.reviews, goal.review_notes),
      line(words.lcap, goal.lcap_metric_number),
      line(words.targets, targetHistory(goal, targets, { text, formats })),
    ),
    yearsTable(goal, figures, { text, formats, document }),
  );
}

/** Only a goal whose target was changed has a history. */
function targetHistory(
  goal: SmartieGoal,
  targets: readonly GoalTarget[],
  { text, formats }: { text: Messages; formats: Formats },
): string | null {
  const { plan } = text.goals;
  const own = targets
    .filter((row) => row.goal_id === goal.goal_id)
    .sort((a, b) => a.position - b.position);
  if (own.length < 2) return null;
  const value = goalValues({ ...goal, disclosure: "not_applicable" }, text, formats);
  const date = (day: string | null) => (day === null ? "-" : formats.date(day));
  return own
    .map((row) =>
      fill(row.is_in_force ? plan.target_now : plan.target_before, {
        ...{ target: value(row.target), start: date(row.start_date), end: date(row.target_date) },
      }),
    )
    .join(" ");
}

function yearsTable(
  goal: SmartieGoal,
  figures: readonly GoalFigure[],
  { text, formats, document }: { text: Messages; formats: Formats; document: Document },
): Child {
  const { plan, chart } = text.goals;
  const make = elementsOf(document);
  const own = figures
    .filter((row) => row.goal_id === goal.goal_id && row.role === "goal")
    .sort((a, b) => a.school_year - b.school_year);
  if (own.length < 2) return null;
  const value = (row: GoalFigure, field: "value" | "same_day") =>
    goalValues({ ...goal, disclosure: row.disclosure }, text, formats)(row[field]);
  const year = ({ school_year, is_finished }: GoalFigure) =>
    is_finished
      ? formats.schoolYear(school_year)
      : fill(text.table.so_far, { year: formats.schoolYear(school_year) });
  const table = dataTable(own, {
    caption: fill(plan.years_of, { goal: goal.goal_id }),
    columns: [
      { title: text.trend.year, cell: year },
      { title: plan.value, cell: (row) => value(row, "value"), isNumber: true },
      { title: plan.same_day, cell: (row) => value(row, "same_day"), isNumber: true },
      {
        title: text.table.students,
        cell: ({ students, disclosure }) =>
          students === null ? (disclosure === "suppressed" ? "*" : "-") : formats.count(students),
        isNumber: true,
      },
      { title: chart.columns.source, cell: ({ source }) => source || "-" },
    ],
    document,
  });
  return make("details", {}, make("summary", {}, plan.years), table);
}
