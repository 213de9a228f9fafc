import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { type Column, dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { goalAnchor } from "./goal-anchor.js";
import { sortGoals, statusTag } from "./goal-status.js";
import { goalSubject, metricName } from "./goal-subject.js";
import { goalValues } from "./goal-values.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns all goals at a glance, what needs attention first, each with a link to its own part. */
export function goalsTable(goals: readonly SmartieGoal[], options: Site & Drawing): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  if (goals.length === 0) return nothing(document);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const words = text.goals.table;
  const value = (field: "baseline" | "current" | "target") => (goal: SmartieGoal) =>
    goalValues(goal, text, formats)(goal[field]);
  const columns: Column<SmartieGoal>[] = [
    {
      title: words.goal,
      cell: (goal) => [
        make("a", { href: `#${goalAnchor(goal)}` }, metricName(goal.metric, text)),
        make("small", { class: "source" }, goalSubject(goal, options)),
      ],
    },
    { title: words.status, cell: (goal) => statusTag(goal.status, { text, document }) },
    { title: words.baseline, cell: value("baseline"), isNumber: true },
    { title: words.current, cell: value("current"), isNumber: true },
    { title: words.target, cell: value("target"), isNumber: true },
    {
      title: words.equity,
      cell: ({ equity_status: status }) =>
        status === "" ? words.no_equity : statusTag(status, { text, document }),
    },
  ];
  return make(
    "section",
    { class: "context goals-table" },
    make("h2", {}, words.title),
    make("p", {}, words.about),
    dataTable(sortGoals(goals), { caption: words.title, columns, document }),
  );
}
