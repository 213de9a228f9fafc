import { attendanceByGroup } from "./attendance-by-part.js";
import { scaleOf } from "./attendance-dots.js";
import { elementsOf } from "./element.js";
import type { ChronicRows } from "./find-rows.ts";
import { groupFamilies, toGroupItems } from "./group-items.js";
import type { Drawing, Site } from "./site.ts";

/** Returns a section per family of student groups whose attendance is known. */
export function attendanceFamilySections(
  rows: ChronicRows,
  options: Site & Drawing & { cds_code: string },
): HTMLElement {
  const { document = globalThis.document, text } = options;
  const make = elementsOf(document);
  const scale = scaleOf(toGroupItems(rows, options));
  const sections = groupFamilies.flatMap((family) => {
    const chart = attendanceByGroup(rows, { ...options, family, heading: "h3", scale });
    if (chart.childNodes.length === 0) return [];
    const title = make("h2", { class: "family" }, text.groups.families[family]);
    return [make("section", {}, title, chart)];
  });
  return make("div", { class: "families" }, sections);
}
