import type { Coverage } from "../../contracts/published/coverage.ts";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { getEntity } from "./places.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the schools that are behind, by name; nothing when every school reports. */
export function notReporting(
  coverage: readonly Coverage[],
  { document = globalThis.document, ...site }: Site & Drawing,
): HTMLElement | null {
  const behind = coverage.filter((x) => !x.is_reporting);
  if (behind.length === 0) return null;
  const { running } = site.text;
  const make = elementsOf(document);
  return make(
    "div",
    { class: "callout" },
    make("h3", {}, running.missing_title),
    make(
      "ul",
      {},
      behind.map((school) => make("li", {}, sentence(school, site))),
    ),
    make("p", {}, running.missing_effect),
  );
}

function sentence({ cds_code, last_reported_date, days_behind }: Coverage, site: Site): string {
  const { running, language } = site.text;
  const { name } = getEntity(site, cds_code);
  if (last_reported_date === null) return fill(running.missing_never, { name });
  const formats = formatsOf(language);
  return fill(running.missing, {
    name,
    date: formats.date(last_reported_date),
    days: formats.count(days_behind ?? 0),
  });
}
