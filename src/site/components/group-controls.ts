import { placeGroups } from "./dip-choices.js";
import { elementsOf } from "./element.js";
import type { GroupCell } from "./group-cells.ts";
import {
  gradeGroups,
  isCrossed,
  knownMeasures,
  knownYears,
  settleGroupView,
  yearOptions,
} from "./group-choices.js";
import { groupPicker } from "./group-picker.js";
import { type GroupView, groupSearch, measures, readGroupView } from "./group-view.js";
import { groupedChoice } from "./grouped-choice.js";
import type { Drawing, Site } from "./site.ts";

/** What of a window the controls need: its address, its history and when a reader goes back. */
export interface AddressBar {
  readonly location: { readonly search: string };
  readonly history: { pushState(data: null, unused: string, url: string): void };
  addEventListener(type: "popstate", listener: () => void): void;
}

/** A part of the page whose `value` a reader changes; it sends `input` when it has changed. */
export type Input<Value> = HTMLElement & { value: Value };

/**
 * Returns menus for measure, place, grades, years and groups. The view is read from the address and
 * written to it, a step of the history for each choice, so that an address opens what its sender saw
 * and the back button undoes a choice.
 */
export function groupControls(
  cells: readonly GroupCell[],
  {
    window = globalThis.window,
    document = globalThis.document,
    ...site
  }: Site & Drawing & { window?: AddressBar },
): Input<GroupView> {
  const make = elementsOf(document);
  const slots = make("div", { class: "choices" });
  const note = make("p", { class: "note" });
  const value = settleGroupView(readGroupView(window.location.search), cells, site);
  const choose = (asked: Partial<GroupView>, kept?: keyof GroupView) => {
    show(inOrder({ ...input.value, ...asked }, kept), kept);
    window.history.pushState(null, "", groupSearch(input.value));
    announce(input);
  };
  const picker = groupPicker((groups) => choose({ groups }, "groups"), { ...site, document });
  const box = make("div", { class: "dip-controls group-controls" }, slots, note, picker.element);
  const input = Object.assign(box, { value });
  box.hidden = knownMeasures(cells, measures).length === 0;
  const show = (asked: Partial<GroupView>, kept?: keyof GroupView) => {
    input.value = settleGroupView(asked, cells, site);
    redraw(slots, { cells, site, view: input.value, kept, choose, document });
    picker.show(cells, input.value);
    note.textContent = noteOf(input.value, site);
    note.hidden = note.textContent === "";
  };
  show(value);
  for (const part of [slots, picker.element]) {
    part.addEventListener("input", (event) => event.stopPropagation());
  }
  window.addEventListener("popstate", () => {
    show(readGroupView(window.location.search));
    announce(input);
  });
  return input;
}

function announce(input: Input<GroupView>): void {
  input.dispatchEvent(new (input.ownerDocument.defaultView ?? globalThis).Event("input"));
}

/** Why grades cannot be chosen, where they cannot. */
function noteOf(view: GroupView, site: Site): string {
  if (!site.edition.has_student_files || isCrossed(view, site)) return "";
  return site.text.compare.grades_note;
}

interface Menus {
  readonly cells: readonly GroupCell[];
  readonly site: Site;
  readonly view: GroupView;
  /** The menu that the reader is in: it stays, and with it the focus. */
  readonly kept: keyof GroupView | undefined;
  readonly choose: (asked: Partial<GroupView>, kept: keyof GroupView) => void;
  readonly document: Document;
}

function redraw(slots: HTMLElement, { cells, site, view, kept, choose, document }: Menus): void {
  const { compare } = site.text;
  const names: Readonly<Record<string, string>> = compare.measures;
  const years = knownYears(cells, view.measure);
  const known = knownMeasures(cells, measures);
  const measureOptions = known.map((measure) => [measure, names[measure] ?? measure] as const);
  const menus = [
    ["measure", compare.measure, [{ options: measureOptions }], pickMeasure(known)],
    ["place", compare.place, placeGroups(site), (place: string) => ({ place })],
    ["grades", compare.grades, gradeGroups(cells, view, site), (grades: string) => ({ grades })],
    ["from", compare.from, yearOptions(years, site), (year: string) => ({ from: Number(year) })],
    ["to", compare.to, yearOptions(years, site), (year: string) => ({ to: Number(year) })],
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

function pickMeasure(known: readonly GroupView["measure"][]) {
  return (picked: string): Partial<GroupView> => {
    const measure = known.find((name) => name === picked);
    return measure ? { measure } : {};
  };
}

/** A last year before the first moves the first, and the other way round. */
function inOrder(view: GroupView, kept: keyof GroupView | undefined): GroupView {
  const { from, to } = view;
  return kept === "from"
    ? { ...view, to: Math.max(from, to) }
    : { ...view, from: Math.min(from, to) };
}
