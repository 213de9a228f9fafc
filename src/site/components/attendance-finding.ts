import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { changeBetween, formatRate, toTenths } from "./rates.js";
import type { Site } from "./site.ts";

/**
 * Returns attendance of the newest finished year, better or worse than the year before, and how many
 * students were chronically absent behind it.
 */
export function attendanceFinding(
  rows: ChronicRows,
  { cds_code, chronic, ...site }: Site & { cds_code: string; chronic: ChronicRows },
): string {
  const { finding } = site.text.attendance;
  const formats = formatsOf(site.text.language);
  const { year, before } = newestYears(rows, cds_code, site);
  if (year === undefined) return finding.none;
  const row = findRow(rows, year, cds_code);
  const values = { year: formats.schoolYear(year), rate: formatRate(row, formats) };
  if (toTenths(row) === undefined) return fill(finding.masked, values);
  const change = changeBetween(findRow(rows, before, cds_code), row);
  const behind = findRow(chronic, year, cds_code);
  const still = toTenths(behind) === undefined ? "" : ` ${finding.still}`;
  const sentence =
    change === undefined
      ? finding.alone
      : change > 0
        ? finding.better
        : change < 0
          ? finding.worse
          : finding.same;
  return fill(sentence + still, {
    ...values,
    points: formats.points(change ?? 0),
    chronic: formatRate(behind, formats),
  });
}
