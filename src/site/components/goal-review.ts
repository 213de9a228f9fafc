import type { GoalReview } from "../../contracts/published/goal-reviews.ts";
import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { sayName } from "./say-name.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns the letters of SMARTIE for a goal: what it lacks first in a sentence, then each letter. */
export function goalReview(
  { goal_id }: SmartieGoal,
  { reviews, ...options }: Site & Drawing & { readonly reviews: readonly GoalReview[] },
): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const words = text.goals.review;
  const own = reviews
    .filter((row) => row.goal_id === goal_id)
    .sort((a, b) => a.letter_order - b.letter_order);
  if (own.length === 0) return nothing(document);
  const lacking = own.filter((row) => row.is_met !== true);
  return make(
    "div",
    { class: "goal-part" },
    make("h3", {}, words.title),
    make("p", { class: "goal-words" }, summary(own, text)),
    lacking.length > 0 ? letterList(lacking, text, make) : null,
    lacking.length < own.length
      ? make("details", {}, make("summary", {}, words.all), letterList(own, text, make))
      : null,
  );
}

function letterList(
  rows: readonly GoalReview[],
  text: Messages,
  make: ReturnType<typeof elementsOf>,
): HTMLElement {
  const { names, unknown, yes, no } = text.goals.review;
  const line = ({ letter, is_met: isMet, words }: GoalReview) =>
    make(
      "div",
      { class: "plan-line" },
      make(
        "dt",
        {},
        make("span", { class: "letter", "aria-hidden": "true" }, letter.slice(0, 1).toUpperCase()),
        names[letter],
      ),
      make(
        "dd",
        {},
        make("strong", {}, isMet === null ? unknown : isMet ? yes : no),
        ` ${sayName(words, text)}`,
      ),
    );
  return make("dl", { class: "smartie" }, rows.map(line));
}

function summary(rows: readonly GoalReview[], text: Messages): string {
  const { review } = text.goals;
  const formats = formatsOf(text.language);
  const met = rows.filter((row) => row.is_met === true).length;
  const missing = rows
    .filter((row) => row.is_met === false)
    .map((row) => review.names[row.letter].toLowerCase());
  const values = {
    met: formats.count(met),
    count: formats.count(rows.length),
    list: formats.list(missing),
  };
  if (missing.length > 0) return fill(review.missing, values);
  return fill(met === rows.length ? review.complete : review.rest_unknown, values);
}
