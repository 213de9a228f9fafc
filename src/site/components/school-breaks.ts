import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import { usualYear } from "./dip-choices.js";
import { expectation, nextOutreach } from "./dip-outlook.js";
import { type Dips, formatInterval, largestDip, plainPoints, toBreaks } from "./dip-rows.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { sayName } from "./say-name.js";
import type { Drawing, Site } from "./site.ts";

/** Returns a place's largest dip and its next days to reach out, with the way to the page of dips. */
export function schoolBreaks(
  rows: Dips,
  {
    forecast,
    cds_code,
    dipsHref,
    document = globalThis.document,
    ...site
  }: Site &
    Drawing & {
      forecast: readonly DipForecast[];
      cds_code: string;
      dipsHref: string;
    },
): Node {
  const { text } = site;
  const { school, of_side } = text.dips;
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const own = rows.filter((row) => row.cds_code === cds_code);
  if (own.length === 0 && forecast.length === 0) return nothing(document);
  const year = usualYear(own, site);
  const largest = toBreaks(own, { category: "TA", year })
    .flatMap((sides) => largestDip(sides) ?? [])
    .sort((a, b) => (b.excess_points ?? 0) - (a.excess_points ?? 0))[0];
  const found = largest
    ? fill(school.largest, {
        ...{ break: sayName(largest.break_name, text), year: formats.schoolYear(year) },
        points: plainPoints(largest.excess_points ?? 0, formats),
        side: of_side[largest.position],
        interval: formatInterval(largest, text, formats),
      })
    : fill(school.none, { year: formats.schoolYear(year) });
  const next = nextOutreach(
    forecast.filter((row) => row.cds_code === cds_code),
    site,
  );
  return make(
    "section",
    { class: "context" },
    make("h2", {}, school.title),
    own.length > 0 ? make("p", {}, found, largest?.is_shrunk ? ` ${school.borrowed}` : "") : null,
    next
      ? make(
          "p",
          {},
          fill(school.next, {
            break: sayName(next.row.break_name, text),
            date: formats.date(next.date),
          }),
          ` ${expectation(next.row, text, formats)}`,
        )
      : null,
    make("p", {}, make("a", { href: `${dipsHref}?place=${cds_code}` }, school.link)),
  );
}
