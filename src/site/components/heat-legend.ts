import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { heatSteps } from "./grade-group-rows.js";
import { fill, type Messages } from "./messages.js";

/** Returns what the shades of the heat map mean. */
export function heatLegend(text: Messages, document: Document): HTMLElement {
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const swatch = (kind: string) =>
    make("span", { class: `swatch heat-${kind}`, "aria-hidden": "true" });
  const names = heatSteps.map((lowest, i) => {
    const next = heatSteps[i + 1];
    return next === undefined
      ? fill(text.heat.from, { from: formats.rate(lowest, 0) })
      : fill(text.heat.between, { from: `${lowest / 10}`, to: formats.rate(next, 0) });
  });
  return make(
    "ul",
    { class: "legend" },
    names.map((name, i) => make("li", {}, swatch(`${i + 1}`), name)),
    make("li", {}, swatch("masked"), text.heat.masked),
  );
}
