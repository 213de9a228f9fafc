import { findVerdict } from "./change-verdict.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { changeBetween, formatRate, toTenths } from "./rates.js";
import type { Site } from "./site.ts";

/**
 * Returns one sentence: the rate of the newest finished year, better or worse than the year before;
 * with `deviations` (policy `interval_deviations`) neither, where chance alone could explain it.
 */
export function chronicFinding(
  rows: ChronicRows,
  {
    cds_code,
    deviations = 0,
    ...site
  }: Pick<Site, "text" | "edition"> & { cds_code: string; deviations?: number },
): string {
  const { finding, language } = site.text;
  const formats = formatsOf(language);
  const { year, before } = newestYears(rows, cds_code, site);
  if (year === undefined) return finding.none;
  const row = findRow(rows, year, cds_code);
  const values = { year: formats.schoolYear(year), rate: formatRate(row, formats) };
  if (toTenths(row) === undefined) return fill(finding.masked, values);
  const earlier = findRow(rows, before, cds_code);
  const change = changeBetween(earlier, row);
  if (change === undefined) return fill(finding.alone, values);
  if (change !== 0 && findVerdict(earlier, row, { deviations }) === "unclear")
    return fill(finding.unclear, { ...values, before_rate: formatRate(earlier, formats) });
  const sentence = change < 0 ? finding.better : change > 0 ? finding.worse : finding.same;
  return fill(sentence, { ...values, points: formats.points(change) });
}
