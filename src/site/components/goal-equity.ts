import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { statusTag } from "./goal-status.js";
import { gapInWords } from "./goal-values.js";
import { groupPhrase } from "./group-phrase.js";
import { fill } from "./messages.js";
import { sayName } from "./say-name.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns how the gap of the named group stands; nothing where the goal names none. */
export function goalEquity(goal: SmartieGoal, options: Site & Drawing): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const words = text.goals.equity;
  if (goal.equity_status === "") return nothing(document);
  const isHidden = goal.equity_status === "masked";
  const disclosure = isHidden ? "suppressed" : goal.disclosure;
  const gap = (value: number | null) => gapInWords(value, { disclosure }, text, formats);
  const values = {
    group: nameOf(goal.equity_group, options),
    reference: nameOf(goal.equity_reference, options),
    baseline: gap(goal.equity_gap_baseline),
    current: gap(goal.equity_gap_current),
    target: gapInWords(goal.equity_gap_target, { disclosure: "exact" }, text, formats),
  };
  return make(
    "div",
    { class: "goal-part" },
    make("h3", {}, fill(words.title, values)),
    make(
      "p",
      { class: "goal-words" },
      statusTag(goal.equity_status, { text, document }),
      ` ${fill(words.gaps, values)}`,
      goal.equity_words === "" ? null : ` ${sayName(goal.equity_words, text)}`,
    ),
  );
}

function nameOf(code: string, { text, categories }: Site): string {
  if (code === "") return text.goals.equity.nobody;
  if (code === "TA") return text.goals.equity.all;
  const label = categories.find((x) => x.reporting_category === code)?.name ?? code;
  return groupPhrase({ key: code, label }, text);
}
