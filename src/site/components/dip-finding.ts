import type { DipForecast } from "../../contracts/published/dip-forecast.ts";
import { usualYear } from "./dip-choices.js";
import { nextOutreach } from "./dip-outlook.js";
import { type Dips, formatInterval, largestDip, plainPoints, toBreaks } from "./dip-rows.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { sayName } from "./say-name.js";
import type { Site } from "./site.ts";

/**
 * Returns the largest dip of the newest finished year, or of the year so far, and when to reach out
 * next; says what is missing where there is none.
 */
export function dipFinding(
  rows: Dips,
  { forecast, ...site }: Site & { forecast: readonly DipForecast[] },
): string {
  const { text } = site;
  const { finding } = text.dips;
  const formats = formatsOf(text.language);
  if (rows.length === 0) return finding.no_days;
  const year = usualYear(rows, site);
  const breaks = toBreaks(rows, { category: "TA", year });
  const found = breaks.flatMap((sides) => {
    const dip = largestDip(sides);
    return dip ? [dip] : [];
  });
  const largest = found.sort((a, b) => (b.excess_points ?? 0) - (a.excess_points ?? 0))[0];
  const isJudged = breaks.some(({ before, after }) =>
    [before, after].some((row) => row && row.excess_points !== null),
  );
  const values = { year: formats.schoolYear(year) };
  const sentence = !isJudged
    ? finding.too_early
    : !largest
      ? finding.none
      : fill(finding[largest.position], {
          ...values,
          break: sayName(largest.break_name, text),
          points: plainPoints(largest.excess_points ?? 0, formats),
          interval: formatInterval(largest, text, formats),
        });
  const next = nextOutreach(forecast, site);
  const outreach = next
    ? ` ${fill(finding.next, { break: sayName(next.row.break_name, text), date: formats.date(next.date) })}`
    : "";
  return fill(sentence, values) + outreach;
}
