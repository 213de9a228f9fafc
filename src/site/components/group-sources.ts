import { elementsOf } from "./element.js";
import { type ChronicRows, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { toGroupItems } from "./group-items.js";
import { groupPhrase } from "./group-phrase.js";
import { fill } from "./messages.js";
import { sortItems } from "./rated-items.js";
import type { Drawing, Site } from "./site.ts";

/** Groups that no file names: where nobody is in them, nothing is missing. */
const leftovers = ["RD", "GZ", "TRANSITION"];

/** Returns in words who counts in a group and which groups have no figure. */
export function groupSources(
  rows: ChronicRows,
  { cds_code, document = globalThis.document, ...site }: Site & Drawing & { cds_code: string },
): HTMLElement {
  const { groups, language } = site.text;
  const make = elementsOf(document);
  const formats = formatsOf(language);
  const { year } = newestYears(rows, cds_code, site);
  const missing = sortItems(toGroupItems(rows, { ...site, cds_code })).missing.filter(
    (item) => year !== undefined && !leftovers.includes(item.key),
  );
  const hasFiles = site.edition.has_student_files;
  const sentence = hasFiles ? groups.unavailable : groups.unavailable_cde;
  const values = {
    year: formats.schoolYear(year ?? site.edition.headline_year),
    list: formats.list(missing.map((item) => groupPhrase(item, site.text))),
  };
  return make(
    "section",
    { class: "prose" },
    make("h2", {}, groups.source_title),
    make("p", {}, hasFiles ? groups.source_files : groups.source_cde),
    hasFiles ? make("p", {}, groups.transition) : null,
    missing.length > 0 ? make("p", {}, fill(sentence, values)) : null,
  );
}
