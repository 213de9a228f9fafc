import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import { nextOutreach } from "./dip-outlook.js";
import { breakKey } from "./dip-view.js";
import { elementsOf, nothing } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { sayName } from "./say-name.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the next break that usually dips and when to reach out, in a line with a link to it. */
export function nextBreak(
  forecast: readonly DipForecast[],
  { dipsHref, document = globalThis.document, ...site }: Site & Drawing & { dipsHref: string },
): Node {
  const next = nextOutreach(forecast, site);
  if (!next) return nothing(document);
  const { text } = site;
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const { row } = next;
  const dates = [row.outreach_before, row.outreach_after]
    .filter((date) => date !== null)
    .filter((date) => date >= next.date)
    .map((date) => formats.date(date));
  const sentence = fill(text.dips.next_line, {
    break: sayName(row.break_name, text),
    dates: formats.list(dates),
  });
  return make(
    "p",
    { class: "level-note" },
    `${sentence} `,
    make("a", { href: `${dipsHref}?break=${breakKey(row)}` }, text.dips.next_link),
  );
}
