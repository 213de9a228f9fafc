import { dipFigure } from "./dip-figure.js";
import {
  type BreakSides,
  type Dips,
  largestDip,
  largestExcess,
  plainPoints,
  toBreaks,
} from "./dip-rows.js";
import { type DipView, viewSearch } from "./dip-view.js";
import { nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, pluralForm } from "./messages.js";
import { sayName } from "./say-name.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the breaks of a year, the largest excess first; each name leads to that break. */
export function dipRanking(
  rows: Dips,
  { view, ...options }: Site & Drawing & { view: DipView },
): Node {
  const { text, document = globalThis.document } = options;
  const { ranking } = text.dips;
  const formats = formatsOf(text.language);
  const breaks = rankBreaks(toBreaks(rows, view));
  if (breaks.length === 0) return nothing(document);
  const values = { year: formats.schoolYear(view.year) };
  const dipping = breaks.filter((sides) => largestDip(sides) !== undefined);
  const largest = dipping.map(largestDip).sort(bySize)[0];
  const title = largest
    ? fill(pluralForm(ranking.title, dipping.length, text.language), {
        ...values,
        count: formats.count(dipping.length),
        breaks: formats.count(breaks.length),
        break: sayName(largest.break_name, text),
        points: plainPoints(largest.excess_points ?? 0, formats),
        side: text.dips.of_side[largest.position],
      })
    : fill(ranking.title_none, values);
  const lines = breaks.map(({ key, name, before, after }) => ({
    ...{ key, label: sayName(name, text), before, after, isChosen: key === view.break },
    href: viewSearch({ ...view, break: key }),
  }));
  return dipFigure(lines, {
    ...options,
    title,
    about: ranking.about,
    caption: fill(ranking.caption, values),
    first: text.dips.break,
  });
}

function bySize(a: ReturnType<typeof largestDip>, b: ReturnType<typeof largestDip>): number {
  return (b?.excess_points ?? 0) - (a?.excess_points ?? 0);
}

/** The largest excess first; breaks that could not be judged and hidden ones last, by name. */
function rankBreaks(breaks: readonly BreakSides[]): BreakSides[] {
  return [...breaks].sort((a, b) => {
    const [first, second] = [largestExcess(a), largestExcess(b)];
    if (first === second) return a.name.localeCompare(b.name);
    return second > first ? 1 : -1;
  });
}
