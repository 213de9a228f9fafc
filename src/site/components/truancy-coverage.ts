import type { Truancy } from "../../contracts/published/truancy.ts";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import type { Drawing, Site } from "./site.ts";
import { yearsWithDays, yearsWithoutDays } from "./truancy-rows.js";

/** Returns a note that names the years without daily attendance records; nothing if there is none. */
export function truancyCoverage(
  rows: readonly Truancy[],
  { text, document = globalThis.document }: Pick<Site, "text"> & Drawing,
): Node {
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const missing = yearsWithoutDays(rows);
  if (yearsWithDays(rows).length === 0) {
    return make("p", { class: "callout" }, text.truancy.needs_days);
  }
  if (missing.length === 0) return nothing(document);
  const years = formats.list(missing.map(formats.schoolYear));
  return make("p", { class: "callout" }, fill(text.truancy.missing_years, { years }));
}
