import { dipFigure } from "./dip-figure.js";
import { type Dips, findSides, largestDip } from "./dip-rows.js";
import { breakKey, type DipView, viewSearch } from "./dip-view.js";
import { nothing } from "./element.js";
import { isFinishedYear } from "./finished-year.js";
import { formatsOf } from "./formats.js";
import { fill, pluralForm } from "./messages.js";
import { sayName } from "./say-name.js";
import type { Drawing, Site } from "./site.ts";

type Options = Site & Drawing & { view: DipView };

/** Returns the chosen break of a group in every year, the newest first. */
export function dipOverYears(rows: Dips, { view, ...options }: Options): Node {
  const { text, edition, document = globalThis.document } = options;
  const { over_years } = text.dips;
  const formats = formatsOf(text.language);
  const years = sameBreak(rows, view);
  const [first] = years;
  if (!first) return nothing(document);
  const lines = years.map(({ year, ...sides }) => ({
    ...{ key: `${year}`, ...sides, isChosen: year === view.year },
    label: isFinishedYear(year, edition)
      ? formats.schoolYear(year)
      : fill(text.table.so_far, { year: formats.schoolYear(year) }),
    href: viewSearch({ ...view, year }),
  }));
  const { dips, judged, break: name } = countYears(rows, view);
  const values = {
    break: sayName(name, text),
    count: formats.count(dips),
    years: formats.count(judged),
  };
  return dipFigure(lines, {
    ...options,
    title:
      judged === 0
        ? fill(over_years.title_none, values)
        : fill(pluralForm(over_years.title, judged, text.language), values),
    about: over_years.about,
    caption: fill(over_years.caption, values),
    first: text.dips.year,
  });
}

/** Returns in how many of the years that could be judged the chosen break was a dip. */
export function countYears(
  rows: Dips,
  view: DipView,
): { readonly dips: number; readonly judged: number; readonly break: string } {
  const years = sameBreak(rows, view);
  const judged = years.filter(({ before, after }) =>
    [before, after].some((row) => row && row.excess_points !== null),
  );
  return {
    dips: judged.filter((sides) => largestDip(sides) !== undefined).length,
    judged: judged.length,
    break: years.flatMap(({ before, after }) => (before ?? after)?.break_name ?? [])[0] ?? "",
  };
}

function sameBreak(rows: Dips, { category, break: key }: DipView) {
  const same = rows.filter((row) => row.reporting_category === category && breakKey(row) === key);
  const years = [...new Set(same.map((row) => row.school_year))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    ...findSides(same.filter((row) => row.school_year === year)),
  }));
}
