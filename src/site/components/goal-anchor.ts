import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";

/** Returns the place of a goal on its page; whatever its name holds, an address can. */
export function goalAnchor({ goal_id }: Pick<SmartieGoal, "goal_id">): string {
  return `goal-${goal_id.replace(/[^A-Za-z0-9_-]+/g, "-")}`;
}
