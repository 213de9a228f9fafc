import type { SmartieGoal } from "../../contracts/published/smartie-goals.ts";
import { elementsOf, nothing } from "./element.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns how to begin, where there is no goal yet; nothing where there is one. */
export function goalsStart(
  goals: readonly SmartieGoal[],
  {
    workshopHref,
    methodsHref,
    ...options
  }: Site & Drawing & { workshopHref: string; methodsHref: string },
): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  if (goals.length > 0) return nothing(document);
  const make = elementsOf(document);
  const words = text.goals.start;
  return make(
    "section",
    { class: "context" },
    make("h2", {}, words.title),
    make(
      "ol",
      { class: "steps" },
      make(
        "li",
        { class: "step" },
        words.choose,
        " ",
        make("a", { href: workshopHref }, words.workshop_link),
        ".",
      ),
      make("li", { class: "step" }, words.copy),
      make("li", { class: "step" }, words.build),
    ),
    make("p", {}, words.columns, " ", make("a", { href: methodsHref }, words.methods_link), "."),
  );
}
