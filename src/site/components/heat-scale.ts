import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { heatSteps } from "./grade-group-rows.js";
import type { Measure } from "./group-view.ts";
import { heatLegend } from "./heat-legend.js";
import { fill, type Messages } from "./messages.js";

/** How dark a rate is drawn: 1 to 7, darker is worse. */
export interface HeatScale {
  readonly step: (tenths: number) => number;
  /** Upper ends of the shades where a low rate is worse, tenths, lightest first. */
  readonly ends?: readonly number[];
}

/** Rates below these are a shade darker each, tenths of a percent. */
const ends = {
  attendance: [1001, 960, 950, 940, 930, 910, 890],
  graduation: [1001, 950, 900, 850, 800, 700, 600],
} as const;

/** Returns the scale of a measure: high rates are worse, but for attendance and graduation. */
export function heatScale(measure: Measure): HeatScale {
  if (measure !== "attendance" && measure !== "graduation") {
    return { step: (tenths) => heatSteps.filter((lowest) => tenths >= lowest).length };
  }
  return {
    step: (tenths) => ends[measure].filter((end) => tenths < end).length,
    ends: ends[measure],
  };
}

/** Returns what the shades mean. */
export function scaleLegend(
  { ends: limits }: HeatScale,
  { text, document }: { text: Messages; document: Document },
): HTMLElement {
  if (!limits) return heatLegend(text, document);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const swatch = (kind: string) =>
    make("span", { class: `swatch heat-${kind}`, "aria-hidden": "true" });
  const names = limits.map((end, i) => {
    const low = limits[i + 1];
    if (low === undefined) return fill(text.compare.map.under, { to: formats.rate(end, 0) });
    if (i === 0) return fill(text.heat.from, { from: formats.rate(low, 0) });
    return fill(text.heat.between, { from: `${low / 10}`, to: formats.rate(end, 0) });
  });
  return make(
    "ul",
    { class: "legend" },
    names.map((name, i) => make("li", {}, swatch(`${i + 1}`), name)),
    make("li", {}, swatch("masked"), text.heat.masked),
  );
}
