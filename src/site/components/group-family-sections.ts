import { chronicByGroup } from "./chronic-by-group.js";
import { elementsOf } from "./element.js";
import type { ChronicRows } from "./find-rows.ts";
import { groupFamilies, toGroupItems } from "./group-items.js";
import { toTenths } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

/** Returns a section per family of student groups that has figures. */
export function groupFamilySections(
  rows: ChronicRows,
  options: Site & Drawing & { cds_code: string },
): HTMLElement {
  const { document = globalThis.document, text } = options;
  const make = elementsOf(document);
  const maximum = Math.max(
    100,
    ...toGroupItems(rows, options).flatMap((x) => [toTenths(x.now) ?? 0, toTenths(x.before) ?? 0]),
  );
  const sections = groupFamilies.flatMap((family) => {
    const chart = chronicByGroup(rows, { ...options, families: [family], heading: "h3", maximum });
    if (chart.childNodes.length === 0) return [];
    return [
      make("section", {}, make("h2", { class: "family" }, text.groups.families[family]), chart),
    ];
  });
  return make("div", { class: "families" }, sections);
}
