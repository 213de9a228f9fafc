import { breakGroups, categoryGroups, placeGroups, settleView, yearGroups } from "./dip-choices.js";
import type { Dips } from "./dip-rows.ts";
import { type DipView, readView, viewSearch } from "./dip-view.js";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { groupedChoice } from "./grouped-choice.js";
import type { Drawing, Site } from "./site.ts";

/** What of a window the controls need: its address, which they read and write. */
export interface AddressBar {
  readonly location: { readonly search: string };
  readonly history: { replaceState(data: null, unused: string, url: string): void };
}

/** A part of the page whose `value` a reader changes; it sends `input` when it has changed. */
export type Input<Value> = HTMLElement & { value: Value };

/**
 * Returns menus for place, group, year and break. The view is read from the address and written to
 * it, so that an address opens what its sender saw; a link of a chart (`?place=…`) changes it too.
 */
export function dipControls(
  rows: Dips,
  {
    window = globalThis.window,
    document = globalThis.document,
    ...site
  }: Site & Drawing & { window?: AddressBar },
): Input<DipView> {
  const make = elementsOf(document);
  const slots = make("div", { class: "choices dip-choices" });
  const box = make("div", { class: "dip-controls" }, slots);
  box.hidden = rows.length === 0;
  const value = settleView(readView(window.location.search), rows, site);
  const input = Object.assign(box, { value });
  const show = (asked: Partial<DipView>, kept?: keyof DipView) => {
    input.value = settleView({ ...input.value, ...asked }, rows, site);
    redraw(slots, { rows, site, view: input.value, kept, choose, document });
  };
  const choose = (field: keyof DipView, picked: string) => {
    show({ [field]: field === "year" ? Number(picked) : picked }, field);
    announce(input, window);
  };
  show({});
  slots.addEventListener("input", (event) => event.stopPropagation());
  document.addEventListener("click", (event) => {
    const asked = searchOfLink(event);
    if (asked === undefined) return;
    event.preventDefault();
    show(readView(asked));
    announce(input, window);
  });
  return input;
}

function announce(input: Input<DipView>, { history }: AddressBar): void {
  history.replaceState(null, "", viewSearch(input.value));
  input.dispatchEvent(new (input.ownerDocument.defaultView ?? globalThis).Event("input"));
}

interface Menus {
  readonly rows: Dips;
  readonly site: Site;
  readonly view: DipView;
  /** The menu that the reader is in: it stays, and with it the focus. */
  readonly kept: keyof DipView | undefined;
  readonly choose: (field: keyof DipView, value: string) => void;
  readonly document: Document;
}

function redraw(slots: HTMLElement, { rows, site, view, kept, choose, document }: Menus): void {
  const { dips } = site.text;
  const formats = formatsOf(site.text.language);
  const menus = [
    ["place", dips.place, placeGroups(site)],
    ["category", dips.group, categoryGroups(rows, site)],
    ["break", dips.break, breakGroups(rows, view.year, site.text)],
    ["year", dips.year, yearGroups(rows, site, formats)],
  ] as const;
  const drawn = [...slots.children];
  const next = menus.map(([field, label, groups], i) => {
    const old = drawn[i];
    if (field === kept && old) return old;
    return groupedChoice(label, {
      ...{ groups, document, selected: `${view[field]}` },
      choose: (value) => choose(field, value),
    });
  });
  next.forEach((menu, i) => {
    const old = drawn[i];
    if (!old) slots.append(menu);
    else if (old !== menu) old.replaceWith(menu);
  });
}

const xlink = "http://www.w3.org/1999/xlink";

/** The view that a clicked link asks for; undefined for any other link or key held with the click. */
function searchOfLink(event: MouseEvent): string | undefined {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (target === null || !("closest" in target)) return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  const href = link?.getAttribute("href") ?? link?.getAttributeNS(xlink, "href");
  return href?.startsWith("?") ? href : undefined;
}
