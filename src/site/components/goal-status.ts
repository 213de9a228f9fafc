import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { type Child, elementsOf } from "./element.js";
import type { Messages } from "./messages.ts";

/** How a goal stands. */
export type GoalStatus = SmartieGoal["status"];

/** Every status, what needs attention most first; each with a mark that is read without color. */
export const statuses = [
  ["missed", "\u2715"],
  ["off track", "\u25bc"],
  ["not measurable", "\u2013"],
  ["too early to tell", "?"],
  ["masked", "*"],
  ["on track", "\u25b2"],
  ["met", "\u2713"],
] as const satisfies readonly (readonly [GoalStatus, string])[];

/** Returns the goals that need attention first; those that stand alike in the order of their names. */
export function sortGoals(goals: readonly SmartieGoal[]): SmartieGoal[] {
  const rank = ({ status }: SmartieGoal) => statuses.findIndex(([name]) => name === status);
  const isWorried = ({ equity_status }: SmartieGoal) =>
    equity_status === "missed" || equity_status === "off track";
  return [...goals].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(isWorried(b)) - Number(isWorried(a)) ||
      a.goal_id.localeCompare(b.goal_id, "en", { numeric: true }),
  );
}

/** Returns a status in words with its mark before it. */
export function statusTag(
  status: GoalStatus,
  { text, document }: { text: Messages; document: Document },
): Child {
  const make = elementsOf(document);
  const mark = statuses.find(([name]) => name === status)?.[1] ?? "";
  return make(
    "span",
    { class: `status ${status.replaceAll(" ", "-")}` },
    make("span", { class: "status-mark", "aria-hidden": "true" }, mark),
    text.goals.statuses[status],
  );
}
