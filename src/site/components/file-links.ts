import { elementsOf } from "./element.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

interface FileOptions extends Site, Drawing {
  /** Where a download stands, from the page: every language has the same. */
  readonly fileHref: (file: string) => string;
}

/** Returns links to the downloads that hold a page's figures, by their names. */
export function fileLinks(names: readonly string[], options: FileOptions): HTMLElement {
  const make = elementsOf(drawingOf(options).document);
  const { text, fileHref } = options;
  const links = names.map((name, i) => [
    i === 0 ? null : ", ",
    make("a", { href: fileHref(`${name}.csv`) }, `${name}.csv`),
  ]);
  return make("p", { class: "level-note file-links" }, `${text.goals.files} `, links);
}
