import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { toGroupItems } from "./group-items.js";
import { groupPhrase } from "./group-phrase.js";
import { fill } from "./messages.js";
import { sortItems } from "./rated-items.js";
import { changeBetween, formatRate } from "./rates.js";
import type { Site } from "./site.ts";
import { rankedFrom } from "./thresholds.js";

/** Returns which group of 30 students or more is furthest above all students. */
export function groupsFinding(rows: ChronicRows, site: Site): string {
  const { groups, language } = site.text;
  const { cds_code } = site.edition;
  const formats = formatsOf(language);
  const { year } = newestYears(rows, cds_code, site);
  const { ranked, masked } = sortItems(toGroupItems(rows, { ...site, cds_code }));
  const [first] = ranked;
  const gap = changeBetween(findRow(rows, year, cds_code), first?.now);
  if (!first || year === undefined || gap === undefined) return groups.finding_none;
  const isOneHidden = masked.some(({ now }) => (now?.eligible_students ?? 0) >= rankedFrom);
  return fill(isOneHidden ? groups.finding_shown : groups.finding, {
    name: groupPhrase(first, site.text),
    rate: formatRate(first.now, formats),
    points: formats.points(gap),
    year: formats.schoolYear(year),
  });
}
