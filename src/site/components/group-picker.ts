import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import { groupOptions, knownGroups } from "./group-choices.js";
import { type GroupView, mostGroups } from "./group-view.js";
import { fill } from "./messages.js";
import type { Site } from "./site.ts";

/** Boxes to tick for student groups: `show` makes them what a view says. */
export interface GroupPicker {
  readonly element: HTMLElement;
  readonly show: (cells: readonly GroupCell[], view: GroupView) => void;
}

/**
 * Returns boxes for student groups by family, up to six at once: then the others cannot be ticked,
 * nor can the last one be unticked. They open below a line that names what is chosen.
 */
export function groupPicker(
  choose: (groups: readonly string[]) => void,
  { document, ...site }: Site & { document: Document },
): GroupPicker {
  const { compare } = site.text;
  const make = elementsOf(document);
  const formats = formatsOf(site.text.language);
  const summary = make("summary", {});
  const families = make("div", { class: "group-boxes" });
  const hint = make(
    "p",
    { class: "note" },
    fill(compare.most, { most: formats.count(mostGroups) }),
  );
  const boxes = new Map<string, HTMLInputElement>();
  const picked = () => [...boxes].filter(([, box]) => box.checked).map(([code]) => code);
  const limit = () => {
    const chosen = picked();
    for (const [code, box] of boxes) {
      const isLast = chosen.length === 1 && chosen[0] === code;
      box.disabled = isLast || (chosen.length >= mostGroups && !chosen.includes(code));
    }
  };
  const toBox = ([code, name]: readonly [string, string]) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.addEventListener("change", () => choose(picked()));
    boxes.set(code, box);
    return make("label", {}, box, name);
  };
  let drawn = "";
  const show = (cells: readonly GroupCell[], view: GroupView) => {
    const codes = knownGroups(cells, view.measure, site);
    if (codes.join() !== drawn) {
      drawn = codes.join();
      boxes.clear();
      const parts = groupOptions(codes, site).filter(({ options }) => options.length > 0);
      families.replaceChildren(
        ...parts.map(({ heading, options }) =>
          make("fieldset", {}, make("legend", {}, heading), options.map(toBox)),
        ),
      );
    }
    for (const [code, box] of boxes) box.checked = view.groups.includes(code);
    limit();
    const names = site.categories.filter((x) => view.groups.includes(x.reporting_category));
    summary.textContent = fill(compare.chosen, {
      count: formats.count(view.groups.length),
      names: formats.list(names.map(({ name }) => name)),
    });
  };
  const element = make("details", { class: "group-picker" }, summary, hint, families);
  return { element, show };
}
