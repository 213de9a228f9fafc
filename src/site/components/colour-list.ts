import { colourName, type DashboardRow, groupName, isResultHidden } from "./dashboard-table.js";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import type { Site } from "./site.ts";

const colours = ["red", "orange", "yellow", "green", "blue", null] as const;

/** Returns the groups under each color of the Dashboard, worst first; hidden groups are named. */
export function colourList(
  rows: readonly DashboardRow[],
  { document, ...site }: Site & { document: Document },
): HTMLElement {
  const make = elementsOf(document);
  const { context } = site.text;
  const line = (kind: string, name: string, groups: readonly DashboardRow[]) => {
    if (groups.length === 0) return [];
    const names = groups.map((row) => groupName(row, site)).sort((a, b) => a.localeCompare(b));
    const swatch = make("span", { class: `swatch ${kind}`, "aria-hidden": "true" });
    return [
      make("dt", {}, swatch, name),
      make("dd", {}, formatsOf(site.text.language).list(names)),
    ];
  };
  const groups = rows.filter((row) => row.reporting_category !== "TA");
  const shown = groups.filter((row) => !isResultHidden(row));
  const hidden = groups.filter(isResultHidden);
  return make(
    "dl",
    { class: "colours" },
    colours.map((colour) =>
      line(
        colour ?? "none",
        colourName(colour, site.text),
        shown.filter((row) => row.colour === colour),
      ),
    ),
    line("masked", context.hidden, hidden),
  );
}
