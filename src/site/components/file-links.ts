import { elementsOf } from "./element.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns links to the downloads that hold a page's figures, by their names. */
export function fileLinks(names: readonly string[], options: Site & Drawing): HTMLElement {
  const make = elementsOf(drawingOf(options).document);
  const { text } = options;
  const links = names.map((name, i) => [
    i === 0 ? null : ", ",
    make("a", { href: `./downloads/${name}.csv` }, `${name}.csv`),
  ]);
  return make("p", { class: "level-note file-links" }, `${text.goals.files} `, links);
}
