import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { formatsOf } from "./formats.js";
import { statuses } from "./goal-status.js";
import { fill, type Messages, pluralForm } from "./messages.js";

/** Returns how many goals stand how, what needs attention most first. */
export function goalsFinding(
  goals: readonly Pick<SmartieGoal, "status">[],
  text: Messages,
): string {
  const { finding, finding_none, finding_parts, finding_one, statuses: words } = text.goals;
  const formats = formatsOf(text.language);
  const [only, ...others] = goals;
  if (!only) return finding_none;
  if (others.length === 0) return fill(finding_one, { status: words[only.status].toLowerCase() });
  const parts = statuses.flatMap(([status]) => {
    const count = goals.filter((goal) => goal.status === status).length;
    const sentence = pluralForm(finding_parts[status], count, text.language);
    return count === 0 ? [] : [fill(sentence, { count: formats.count(count) })];
  });
  const values = { count: formats.count(goals.length), list: formats.list(parts) };
  return fill(finding, values);
}
