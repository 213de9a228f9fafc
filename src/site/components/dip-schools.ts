import { dipFigure } from "./dip-figure.js";
import { sortLines } from "./dip-parts.js";
import { type Dips, findSides, largestDip } from "./dip-rows.js";
import { breakKey, type DipView, viewSearch } from "./dip-view.js";
import { nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill, pluralForm } from "./messages.js";
import { placeName } from "./places.js";
import { sayName } from "./say-name.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the schools (or districts) at the chosen break, all students; who borrows is said. */
export function dipSchools(
  parts: Dips,
  { view, ...options }: Site & Drawing & { view: DipView },
): Node {
  const { text, entities, document = globalThis.document } = options;
  const { schools } = text.dips;
  const formats = formatsOf(text.language);
  const chosen = parts.filter((row) => breakKey(row) === view.break);
  const [first] = chosen;
  if (!first) return nothing(document);
  const lines = sortLines(
    entities
      .map((place) => ({
        ...{ key: place.cds_code, label: placeName(place, options) },
        ...findSides(chosen.filter((row) => row.cds_code === place.cds_code)),
        ...{ isChosen: place.cds_code === view.place },
        href: viewSearch({ ...view, place: place.cds_code }),
      }))
      .filter(({ before, after }) => before || after),
  );
  const dipping = lines.filter((line) => largestDip(line) !== undefined).length;
  const shrunk = lines.filter(({ before, after }) => (before ?? after)?.is_shrunk).length;
  const values = {
    ...{ break: sayName(first.break_name, text), year: formats.schoolYear(first.school_year) },
    ...{ count: formats.count(dipping), schools: formats.count(lines.length) },
    shrunk: formats.count(shrunk),
  };
  return dipFigure(lines, {
    ...options,
    title: fill(pluralForm(schools.title, dipping, text.language), values),
    about: schools.about,
    caption: fill(schools.caption, values),
    first: text.table.school,
    note: shrunk > 0 ? fill(pluralForm(schools.shrunk, shrunk, text.language), values) : null,
  });
}
