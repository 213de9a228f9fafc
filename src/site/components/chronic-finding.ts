import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { changeBetween, formatRate, toTenths } from "./rates.js";
import type { Site } from "./site.ts";

/** Returns one sentence: the rate of the newest finished year, better or worse than the year before. */
export function chronicFinding(
  rows: ChronicRows,
  { cds_code, ...site }: Pick<Site, "text" | "edition"> & { cds_code: string },
): string {
  const { finding, language } = site.text;
  const formats = formatsOf(language);
  const { year, before } = newestYears(rows, cds_code, site);
  if (year === undefined) return finding.none;
  const row = findRow(rows, year, cds_code);
  const values = { year: formats.schoolYear(year), rate: formatRate(row, formats) };
  if (toTenths(row) === undefined) return fill(finding.masked, values);
  const change = changeBetween(findRow(rows, before, cds_code), row);
  if (change === undefined) return fill(finding.alone, values);
  const sentence = change < 0 ? finding.better : change > 0 ? finding.worse : finding.same;
  return fill(sentence, { ...values, points: formats.points(change) });
}
