import { elementsOf } from "./element.js";

/** Options of a menu under a heading; without one they stand first. */
export interface OptionGroup {
  readonly heading?: string;
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** Returns a labelled menu with headings; `choose` is called with the value that a reader picks. */
export function groupedChoice(
  label: string,
  {
    groups,
    selected,
    choose,
    document,
  }: {
    groups: readonly OptionGroup[];
    selected: string;
    choose: (value: string) => void;
    document: Document;
  },
): HTMLElement {
  const make = elementsOf(document);
  const option = ([value, name]: readonly [string, string]) =>
    make("option", { value, selected: value === selected ? "" : undefined }, name);
  const menu = make(
    "select",
    {},
    groups
      .filter(({ options }) => options.length > 0)
      .map(({ heading, options }) =>
        heading === undefined
          ? options.map(option)
          : make("optgroup", { label: heading }, options.map(option)),
      ),
  );
  const values = groups.flatMap(({ options }) => options.map(([value]) => value));
  menu.addEventListener("change", () => {
    const picked = values[[...menu.querySelectorAll("option")].findIndex((x) => x.selected)];
    if (picked !== undefined) choose(picked);
  });
  return make("label", { class: "choice" }, make("span", {}, label), menu);
}
