import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { elementsOf, nothing } from "./element.js";
import { goalsFinding } from "./goals-finding.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns how the goals stand in a line with a link to them; nothing where there are none. */
export function goalsLine(
  goals: readonly Pick<SmartieGoal, "status">[],
  { goalsHref, ...options }: Site & Drawing & { readonly goalsHref: string },
): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  if (goals.length === 0) return nothing(document);
  const make = elementsOf(document);
  return make(
    "p",
    { class: "level-note" },
    `${goalsFinding(goals, text)} `,
    make("a", { href: goalsHref }, text.goals.all_link),
  );
}
