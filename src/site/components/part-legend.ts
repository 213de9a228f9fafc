import { elementsOf } from "./element.js";

/** Returns the names of the parts of strips with their colours, in the order of the strips. */
export function partLegend(
  names: readonly string[],
  {
    document,
    styles = [0, 1, 2, 3],
    hidden,
  }: { document: Document; styles?: readonly number[]; hidden?: string | undefined },
): HTMLElement {
  const make = elementsOf(document);
  const swatch = (kind: string) => make("span", { class: `swatch ${kind}`, "aria-hidden": "true" });
  const items = names.map((name, i) =>
    make("li", {}, swatch(`part-${(styles[i] ?? 0) + 1}`), name),
  );
  return make(
    "ul",
    { class: "legend" },
    items,
    hidden ? make("li", {}, swatch("masked"), hidden) : null,
  );
}
