import { type Child, elementsOf } from "./element.js";

/** Returns the top of a page: its name, its finding in one sentence, a line of explanation. */
export function pageHead(
  { title, kind, finding, about }: { title: string; kind?: string; finding: Child; about?: Child },
  { document = globalThis.document }: { document?: Document } = {},
): HTMLElement {
  const make = elementsOf(document);
  return make(
    "div",
    { class: "page-head" },
    make("h1", {}, title, kind ? make("span", { class: "kind" }, ` ${kind}`) : null),
    make("p", { class: "finding" }, finding),
    about ? make("p", { class: "about" }, about) : null,
  );
}
