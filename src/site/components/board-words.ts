import { elementsOf } from "./element.js";
import { fill } from "./messages.js";
import type { Drawing, Site } from "./site.ts";

const terms = ["chance", "points", "finished", "significant", "sources", "star"] as const;

/** Returns what the words of the report mean, and where its figures come from. */
export function boardWords({
  text,
  edition,
  document = globalThis.document,
}: Site & Drawing): HTMLElement {
  const make = elementsOf(document);
  const { words } = text.board;
  const values = { threshold: String(edition.suppression_threshold) };
  return make(
    "section",
    { class: "sheet closing" },
    make("h2", {}, words.title),
    make(
      "dl",
      { class: "words" },
      terms.map((term) =>
        make(
          "div",
          {},
          make("dt", {}, words.terms[term].name),
          make("dd", {}, fill(words.terms[term].meaning, values)),
        ),
      ),
    ),
  );
}
