import type {
  GoalFigure,
  GoalProgress,
  GoalTarget,
} from "../../contracts/published/goal-figures.ts";
import type { GoalPhrase } from "../../contracts/published/goal-phrases.ts";
import type { GoalReview } from "../../contracts/published/goal-reviews.ts";
import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { elementsOf } from "./element.js";
import { goalAnchor } from "./goal-anchor.js";
import { goalChart } from "./goal-chart.js";
import { goalEquity } from "./goal-equity.js";
import { goalFacts } from "./goal-facts.js";
import { goalHistory } from "./goal-history.js";
import { goalReview } from "./goal-review.js";
import { goalSentence } from "./goal-sentence.js";
import { sortGoals, statusTag } from "./goal-status.js";
import { goalSubject, metricName } from "./goal-subject.js";
import { sayName } from "./say-name.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** What is known of goals besides themselves: rows of all goals. */
export interface GoalTables {
  readonly progress: readonly GoalProgress[];
  readonly figures: readonly GoalFigure[];
  readonly reviews: readonly GoalReview[];
  readonly targets: readonly GoalTarget[];
  /** The words from which goals' sentences are made in another language. */
  readonly phrases?: readonly GoalPhrase[];
}

/** Returns every goal with all that is known of it, what needs attention first. */
export function goalCards(
  goals: readonly SmartieGoal[],
  options: Site & Drawing & GoalTables,
): HTMLElement {
  const make = elementsOf(drawingOf(options).document);
  return make(
    "div",
    { class: "goals" },
    sortGoals(goals).map((goal) => goalCard(goal, options)),
  );
}

/** Returns one goal: its sentence, how it stands and why, its course, gap, review and owner. */
export function goalCard(goal: SmartieGoal, options: Site & Drawing & GoalTables): HTMLElement {
  const { text, progress, phrases = [] } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const about = [metricName(goal.metric, text), goalSubject(goal, options)].join(": ");
  return make(
    "section",
    { class: "goal", id: goalAnchor(goal) },
    make("p", { class: "goal-subject" }, about),
    make("h2", {}, goalSentence(goal, { text, phrases, document })),
    make(
      "p",
      { class: "goal-status" },
      statusTag(goal.status, { text, document }),
      goal.status_words === "" ? null : ` ${sayName(goal.status_words, text)}`,
    ),
    goalFacts(goal, options),
    goalChart(goal, progress, options),
    goalEquity(goal, options),
    goalReview(goal, options),
    goalHistory(goal, options),
  );
}
