import type { GoalPhrase } from "../../contracts/published/goal-phrases.ts";
import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { type Column, dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { goalAnchor } from "./goal-anchor.js";
import { goalSentence } from "./goal-sentence.js";
import { sortGoals, statusTag } from "./goal-status.js";
import { goalValues } from "./goal-values.js";
import { goalsFinding } from "./goals-finding.js";
import { fill } from "./messages.js";
import { getEntity, placeName } from "./places.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

type Value = "baseline" | "same_day_baseline" | "current" | "expected_to_date" | "target";

/** Returns every goal as it was stated, from where it began to where it should be by now. */
export function boardGoals(
  goals: readonly SmartieGoal[],
  options: Site &
    Drawing & { readonly goalsHref: string; readonly phrases?: readonly GoalPhrase[] },
): Node {
  const { text, edition, goalsHref, phrases = [] } = options;
  const { document } = drawingOf(options);
  if (goals.length === 0) return nothing(document);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const words = text.board.goals;
  const value = (field: Value) => (goal: SmartieGoal) =>
    goalValues(goal, text, formats)(goal[field]);
  const placeOf = ({ cds_code }: SmartieGoal) =>
    cds_code === edition.cds_code ? null : placeName(getEntity(options, cds_code), options);
  const projected = (goal: SmartieGoal) => {
    const show = goalValues(goal, text, formats);
    const { projected: rate, projected_low: low, projected_high: high } = goal;
    if (rate === null || low === null || high === null) return show(rate);
    return fill(text.goals.range, { value: show(rate), low: show(low), high: show(high) });
  };
  const columns: Column<SmartieGoal>[] = [
    {
      title: words.goal,
      cell: (goal) => [
        make(
          "a",
          { href: `${goalsHref}#${goalAnchor(goal)}` },
          goalSentence(goal, { text, phrases, document }),
        ),
        make("small", { class: "cell-note" }, placeOf(goal)),
      ],
    },
    { title: words.status, cell: ({ status }) => statusTag(status, { text, document }) },
    { title: words.baseline, cell: value("baseline"), isNumber: true },
    { title: words.same_day, cell: value("same_day_baseline"), isNumber: true },
    { title: words.now, cell: value("current"), isNumber: true },
    { title: words.path, cell: value("expected_to_date"), isNumber: true },
    { title: words.projected, cell: projected, isNumber: true },
    { title: words.target, cell: value("target"), isNumber: true },
  ];
  return make(
    "section",
    { class: "sheet" },
    make("h2", {}, words.title),
    make("p", { class: "sheet-lead" }, goalsFinding(goals, text)),
    make("p", { class: "sheet-note" }, words.about),
    dataTable(sortGoals(goals), { caption: words.caption, columns, document }),
  );
}
