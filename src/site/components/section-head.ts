import { elementsOf, nothing } from "./element.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the heading of a section that has rows; of one without, nothing. */
export function sectionHead(
  heading: string,
  rows: readonly unknown[],
  { document = globalThis.document }: Site & Drawing,
): Node {
  return rows.length === 0
    ? nothing(document)
    : elementsOf(document)("h2", { class: "section-head" }, heading);
}
