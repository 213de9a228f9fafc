import { placeGroups } from "./dip-choices.js";
import { elementsOf } from "./element.js";
import type { GroupCell } from "./group-cells.ts";
import { knownMeasures } from "./group-choices.js";
import type { AddressBar, Input } from "./group-controls.ts";
import { yearMeasures } from "./group-view.js";
import { groupedChoice } from "./grouped-choice.js";
import type { Drawing, Site } from "./site.ts";
import { settleWorkshop, workshopGrades, workshopGroups, yearChoices } from "./workshop-choices.js";
import {
  readTarget,
  readWorkshopView,
  type WorkshopView,
  workshopSearch,
} from "./workshop-view.js";

/**
 * Returns menus for measure, place, grades, group and year, and a field for the target. The view is
 * read from the address and written to it; another choice of students empties the target.
 */
export function workshopControls(
  cells: readonly GroupCell[],
  {
    window = globalThis.window,
    document = globalThis.document,
    ...site
  }: Site & Drawing & { window?: AddressBar },
): Input<WorkshopView> {
  const make = elementsOf(document);
  const slots = make("div", { class: "choices" });
  const field = targetField(site, document);
  const box = make("div", { class: "dip-controls workshop-controls" }, slots, field.element);
  const value = settleWorkshop(readWorkshopView(window.location.search), cells, site);
  const input = Object.assign(box, { value });
  const show = (asked: Partial<WorkshopView>, kept?: keyof WorkshopView) => {
    input.value = settleWorkshop(asked, cells, site);
    redraw(slots, { cells, site, view: input.value, kept, choose, document });
    if (kept !== "target") field.show(input.value.target);
  };
  const choose = (asked: Partial<WorkshopView>, kept: keyof WorkshopView) => {
    show({ ...input.value, ...(kept === "year" ? {} : { target: undefined }), ...asked }, kept);
    window.history.pushState(null, "", workshopSearch(input.value));
    input.dispatchEvent(new (document.defaultView ?? globalThis).Event("input"));
  };
  show(value);
  field.listen((target) => choose({ target }, "target"));
  box.addEventListener("input", (event) => {
    if (event.target !== box) event.stopPropagation();
  });
  window.addEventListener("popstate", () => {
    show(readWorkshopView(window.location.search));
    input.dispatchEvent(new (document.defaultView ?? globalThis).Event("input"));
  });
  return input;
}

function targetField({ text }: Site, document: Document) {
  const make = elementsOf(document);
  const field = document.createElement("input");
  Object.assign(field, { type: "number", min: "0", max: "100", step: "0.1" });
  field.placeholder = text.workshop.suggested;
  return {
    element: make("label", { class: "choice" }, make("span", {}, text.workshop.target), field),
    show: (target: number | undefined) => {
      field.value = target === undefined ? "" : `${target / 10}`;
    },
    listen: (choose: (target: number | undefined) => void) =>
      field.addEventListener("change", () => choose(readTarget(field.value))),
  };
}

interface Menus {
  readonly cells: readonly GroupCell[];
  readonly site: Site;
  readonly view: WorkshopView;
  /** The menu that the reader is in: it stays, and with it the focus. */
  readonly kept: keyof WorkshopView | undefined;
  readonly choose: (asked: Partial<WorkshopView>, kept: keyof WorkshopView) => void;
  readonly document: Document;
}

function redraw(slots: HTMLElement, { cells, site, view, kept, choose, document }: Menus): void {
  const { compare, workshop } = site.text;
  const names: Readonly<Record<string, string>> = compare.measures;
  const known = knownMeasures(cells, yearMeasures);
  const measures = [{ options: known.map((x) => [x, names[x] ?? x] as const) }];
  const menus = [
    ["place", compare.place, placeGroups(site), (place: string) => ({ place })],
    ["group", workshop.group, workshopGroups(cells, view, site), (group: string) => ({ group })],
    ["grades", compare.grades, workshopGrades(cells, view, site), (grades: string) => ({ grades })],
    ["measure", compare.measure, measures, pickMeasure(known)],
    ["year", workshop.year, yearChoices(site), (year: string) => ({ year: Number(year) })],
  ] as const;
  const drawn = [...slots.children];
  menus.forEach(([field, label, groups, toView], i) => {
    const old = drawn[i];
    if (field === kept && old) return;
    const menu = groupedChoice(label, {
      ...{ groups, document, selected: `${view[field]}` },
      choose: (picked) => choose(toView(picked), field),
    });
    if (old) old.replaceWith(menu);
    else slots.append(menu);
  });
}

function pickMeasure(known: readonly WorkshopView["measure"][]) {
  return (picked: string): Partial<WorkshopView> => {
    const measure = known.find((name) => name === picked);
    return measure ? { measure } : {};
  };
}
