import type { GoalPhrase } from "../../contracts/published/goal-phrases.ts";
import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { elementsOf, nothing } from "./element.js";
import { goalAnchor } from "./goal-anchor.js";
import { goalSentence } from "./goal-sentence.js";
import { sortGoals, statusTag } from "./goal-status.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns the goals of one place with how each stands and a link to all about it. */
export function goalsOfPlace(
  goals: readonly SmartieGoal[],
  {
    cds_code,
    goalsHref,
    phrases = [],
    ...options
  }: Site &
    Drawing & {
      readonly cds_code: string;
      readonly goalsHref: string;
      readonly phrases?: readonly GoalPhrase[];
    },
): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  const own = goals.filter((goal) => goal.cds_code === cds_code);
  if (own.length === 0) return nothing(document);
  const make = elementsOf(document);
  return make(
    "section",
    { class: "context place-goals" },
    make("h2", {}, text.goals.of_school),
    make(
      "ul",
      { class: "goal-list" },
      sortGoals(own).map((goal) =>
        make(
          "li",
          { class: "goal-item" },
          statusTag(goal.status, { text, document }),
          " ",
          make(
            "a",
            { href: `${goalsHref}#${goalAnchor(goal)}` },
            goalSentence(goal, { text, phrases, document }),
          ),
        ),
      ),
    ),
  );
}
