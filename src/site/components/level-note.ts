import { elementsOf } from "./element.js";
import type { Drawing, Site } from "./site.ts";

/** Returns what the levels of chronic absence mean. */
export function levelNote({
  text,
  document = globalThis.document,
}: Pick<Site, "text"> & Drawing): HTMLElement {
  return elementsOf(document)("p", { class: "level-note" }, text.levels.note);
}
