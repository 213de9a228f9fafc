import type { GoalPhrase } from "../../contracts/published/goal-phrases.ts";
import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { type Child, elementsOf } from "./element.js";
import { goalStatement } from "./goal-statement.js";
import type { Messages } from "./messages.ts";

/** The language in which the build writes the sentences of goals. */
const written = "en";

interface SentenceOptions {
  readonly text: Messages;
  readonly phrases: readonly GoalPhrase[];
  readonly document: Document;
}

/**
 * Returns a goal as a sentence in the language of the page, with the figures that the build prints;
 * where it cannot be made, the sentence of the build, marked as being in another language.
 */
export function goalSentence(
  goal: SmartieGoal,
  { text, phrases, document }: SentenceOptions,
): Child {
  if (text.language === written) return goal.statement;
  const [, baseline, target] = /(?: from ([\d.]+)%)? to ([\d.]+)%\.$/.exec(goal.statement) ?? [];
  const own =
    goal.target_date === null || target === undefined
      ? undefined
      : goalStatement({ ...goal, baseline, target, target_date: goal.target_date }, phrases, text);
  return own ?? elementsOf(document)("span", { lang: written }, goal.statement);
}
