import { elementsOf } from "./element.js";

/** One figure: what it is, its value, and compared with what or how sure. */
export interface Card {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** Returns figures side by side. */
export function cards(
  items: readonly Card[],
  { document = globalThis.document }: { document?: Document } = {},
): HTMLElement {
  const make = elementsOf(document);
  return make(
    "dl",
    { class: "cards" },
    items.map(({ label, value, note }) =>
      make(
        "div",
        { class: "card" },
        make("dt", {}, label),
        make("dd", { class: "value" }, value),
        make("dd", { class: "card-note" }, note),
      ),
    ),
  );
}
