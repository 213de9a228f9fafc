import type { Truancy } from "../../contracts/published/truancy.ts";
import { chronicFinding } from "./chronic-finding.js";
import { findRow, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { formatRate, toTenths } from "./rates.js";
import type { Site } from "./site.ts";
import { toTruancyRows, yearsWithDays } from "./truancy-rows.js";
import { withWords } from "./with-words.js";

/**
 * Returns one sentence: truant students in the newest finished year with daily records and the
 * change, else the running year so far, else why there is no figure.
 */
export function truancyFinding(
  rows: readonly Truancy[],
  { cds_code, ...site }: Site & { cds_code: string; deviations?: number },
): string {
  const { edition, text } = site;
  const rated = toTruancyRows(rows);
  if (newestYears(rated, cds_code, site).year !== undefined) {
    return chronicFinding(rated, {
      ...site,
      cds_code,
      text: withWords(text, text.truancy.words),
    });
  }
  if (yearsWithDays(rows).length === 0) return text.truancy.none;
  const row = findRow(rated, edition.headline_year, cds_code);
  if (toTenths(row) === undefined) return text.truancy.hidden_so_far;
  const formats = formatsOf(text.language);
  return fill(text.truancy.so_far, {
    year: formats.schoolYear(edition.headline_year),
    rate: formatRate(row, formats),
  });
}
