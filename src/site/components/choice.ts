import { elementsOf } from "./element.js";

/** Returns a labelled menu; `choose` is called with the value each time a reader picks one. */
export function choice(
  label: string,
  {
    options,
    choose,
    document,
  }: {
    options: readonly (readonly [value: string, name: string])[];
    choose: (value: string) => void;
    document: Document;
  },
): HTMLElement {
  const make = elementsOf(document);
  const menu = make(
    "select",
    {},
    options.map(([value, name]) => make("option", { value }, name)),
  );
  menu.addEventListener("change", () => {
    const picked = options[[...menu.querySelectorAll("option")].findIndex((x) => x.selected)];
    if (picked) choose(picked[0]);
  });
  return make("label", { class: "choice" }, make("span", {}, label), menu);
}
