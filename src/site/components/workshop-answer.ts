import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import type { GoalPhrase } from "../../contracts/published/goal-phrases.ts";
import type { SimilarSchoolsSummary } from "../../contracts/published/similar-schools.ts";
import { copyBox } from "./copy-box.js";
import { type Child, elementsOf } from "./element.js";
import { goalHeader, goalLine } from "./goal-row.js";
import { goalStatement } from "./goal-statement.js";
import type { GroupCell } from "./group-cells.ts";
import { fill } from "./messages.js";
import { type Drawing, drawingOf, type Site } from "./site.js";
import { type WorkshopPolicies, workshopCell } from "./workshop-cell.js";
import { equityChoice } from "./workshop-equity.js";
import { writeGoal } from "./workshop-goal.js";
import { workshopLines } from "./workshop-lines.js";
import type { WorkshopView } from "./workshop-view.ts";
import { subjectPhrase } from "./workshop-words.js";

/** What the workshop answers from: released figures of the place, and what goals are made of. */
export interface WorkshopOptions extends Site, Drawing {
  readonly view: WorkshopView;
  readonly similar: readonly SimilarSchoolsSummary[];
  /** The county and the state, all students. */
  readonly benchmarks: readonly ChronicAbsenteeism[];
  readonly phrases: readonly GoalPhrase[];
  readonly policies: WorkshopPolicies;
}

/** Returns the goal that a view makes: its sentence, what it rests on, and its row to copy. */
export function workshopAnswer(cells: readonly GroupCell[], options: WorkshopOptions): HTMLElement {
  const { text, phrases, policies, view } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const cell = workshopCell(cells, options);
  const equity = equityChoice(cells, cell, { view, shareOfWay: policies.shareOfWay });
  const goal = writeGoal(cell, { ...options, equity });
  const title = goal
    ? (goalStatement(goal.stated, phrases, text) ?? fill(text.workshop.plain, goal.percents))
    : noGoal(cell.years, options);
  return make(
    "section",
    { class: "dip-answer workshop-answer" },
    make("p", { class: "goal-subject" }, subjectPhrase(view, options)),
    make("h2", { "aria-live": "polite" }, title),
    make(
      "dl",
      {},
      workshopLines({ cell, equity, options }).map(([name, answer]) =>
        make("div", {}, make("dt", {}, name), make("dd", {}, answer)),
      ),
    ),
    goal ? rowPart(goalLine(goal.row), options, document) : null,
  );
}

/** Why there is no goal: nobody of that kind, or hidden figures. */
function noGoal(years: readonly GroupCell[], { text }: Site): string {
  return years.length === 0 ? text.workshop.not_published : text.workshop.hidden;
}

function rowPart(line: string, { text }: Site, document: Document): Child {
  const make = elementsOf(document);
  const words = text.workshop.row;
  const header = goalHeader();
  return make(
    "div",
    { class: "goal-part workshop-row" },
    make("h3", {}, words.title),
    make("p", { class: "goal-words" }, words.about),
    copyBox(`${header}\n${line}`, {
      copies: [
        { label: words.copy, text: line },
        { label: words.copy_all, text: `${header}\n${line}\n` },
      ],
      ...{ label: words.label, text, document },
    }),
  );
}
