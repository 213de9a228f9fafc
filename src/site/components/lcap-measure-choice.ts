import { choice } from "./choice.js";
import type { Input } from "./dip-controls.ts";
import { elementsOf } from "./element.js";
import { type LcapFigure, type LcapMeasure, lcapMeasures } from "./lcap-figures.js";
import { measureName } from "./lcap-over-years.js";
import { toTenths } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the menu of the measures that have a figure; the LCAP's chronic absence comes first. */
export function lcapMeasureChoice(
  figures: readonly LcapFigure[],
  { text, document = globalThis.document }: Site & Drawing,
): Input<LcapMeasure> {
  const make = elementsOf(document);
  const known = lcapMeasures.filter((measure) =>
    figures.some((row) => row.measure === measure && toTenths(row) !== undefined),
  );
  const preferred = ["chronic_lcap", "chronic_absenteeism"] as const;
  const usual = preferred.find((measure) => known.includes(measure)) ?? known[0] ?? preferred[0];
  const ordered = [usual, ...known.filter((measure) => measure !== usual)];
  const box = make("div", { class: "choices lcap-choice" });
  const input = Object.assign(box, { value: usual });
  const menu = choice(text.lcap.gaps.choose, {
    options: ordered.map((measure) => [measure, measureName(measure, text)] as const),
    choose: (value) => {
      input.value = lcapMeasures.find((measure) => measure === value) ?? usual;
      input.dispatchEvent(new (document.defaultView ?? globalThis).Event("input"));
    },
    document,
  });
  menu.addEventListener("input", (event) => event.stopPropagation());
  box.append(menu);
  box.hidden = known.length < 2;
  return input;
}
