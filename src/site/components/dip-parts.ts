import { dipFigure } from "./dip-figure.js";
import type { DipLine } from "./dip-marks.ts";
import {
  type Dips,
  findSides,
  formatInterval,
  largestDip,
  largestExcess,
  plainPoints,
} from "./dip-rows.js";
import { breakKey, type DipView, viewSearch } from "./dip-view.js";
import { nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { groupPhrase } from "./group-phrase.js";
import { fill } from "./messages.js";
import { sayName } from "./say-name.js";
import type { Drawing, Site } from "./site.ts";

type Options = Site & Drawing & { view: DipView };

const families = ["race", "program", "transition", "local", "gender"];

/** Returns which grades drive the dip at the chosen break, the largest excess first. */
export function dipByGrade(rows: Dips, options: Options): Node {
  const single = linesOf(rows, ["grade"], options);
  const lines = single.length > 0 ? single : linesOf(rows, ["span"], options);
  return parts(lines, { ...options, words: options.text.dips.by_grade });
}

/** Returns which student groups drive the dip at the chosen break, the largest excess first. */
export function dipByGroup(rows: Dips, options: Options): Node {
  const lines = linesOf(rows, families, options);
  return parts(lines, { ...options, words: options.text.dips.by_group });
}

/** Returns the grade or span whose dip at the chosen break is the largest. */
export function drivingGrade(
  rows: Dips,
  options: Pick<Options, "view" | "categories" | "text">,
): ReturnType<typeof largestDip> {
  const single = linesOf(rows, ["grade"], options);
  const lines = single.length > 0 ? single : linesOf(rows, ["span"], options);
  return largestOf(lines);
}

function largestOf(lines: readonly DipLine[]): ReturnType<typeof largestDip> {
  return lines
    .flatMap(({ before, after }) => largestDip({ before, after }) ?? [])
    .sort((a, b) => (b.excess_points ?? 0) - (a.excess_points ?? 0))[0];
}

function linesOf(
  rows: Dips,
  wanted: readonly string[],
  { view, categories }: Pick<Options, "view" | "categories" | "text">,
): DipLine[] {
  const chosen = rows.filter(
    (row) => row.school_year === view.year && breakKey(row) === view.break,
  );
  const lines = categories
    .filter(({ family }) => wanted.includes(family))
    .map(({ reporting_category: key, name: label }) => ({
      ...{ key, label, isChosen: key === view.category },
      href: viewSearch({ ...view, category: key }),
      ...findSides(chosen.filter((row) => row.reporting_category === key)),
    }))
    .filter(({ before, after }) => before || after);
  return sortLines(lines);
}

/** Returns lines with the largest excess first; hidden ones and those without a figure last, by name. */
export function sortLines<Line extends DipLine>(lines: readonly Line[]): Line[] {
  const size = ({ before, after }: DipLine) => largestExcess({ before, after });
  return [...lines].sort((a, b) => {
    if (size(a) === size(b)) return a.label.localeCompare(b.label);
    return size(b) > size(a) ? 1 : -1;
  });
}

function parts(
  lines: readonly DipLine[],
  { words, view, ...options }: Options & { words: Site["text"]["dips"]["by_grade"] },
): Node {
  const { text, document = globalThis.document } = options;
  const [first] = lines;
  if (!first) return nothing(document);
  const formats = formatsOf(text.language);
  const break_name = (first.before ?? first.after)?.break_name ?? "";
  const values = { break: sayName(break_name, text), year: formats.schoolYear(view.year) };
  const largest = largestOf(lines);
  const label = lines.find(({ key }) => key === largest?.reporting_category)?.label ?? "";
  const key = largest?.reporting_category ?? "";
  const title = largest
    ? fill(words.title, {
        ...values,
        name: groupPhrase({ key, label }, text),
        interval: formatInterval(largest, text, formats),
        points: plainPoints(largest.excess_points ?? 0, formats),
        side: text.dips.of_side[largest.position],
      })
    : fill(words.title_none, values);
  return dipFigure(lines, {
    ...options,
    title,
    about: fill(words.about, values),
    caption: fill(words.caption, values),
    first: words.first,
  });
}
