import type { EngagementMeasure } from "../../contracts/published/engagement.ts";
import { type EngagementRows, findNewest, isEstimate, toTenthsOf } from "./engagement-figures.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import type { Site } from "./site.ts";

const told = ["attendance", "chronic_absenteeism", "high_school_graduation"] as const;

/** Returns the report in one sentence: attendance, chronic absence and graduation, where known. */
export function engagementFinding(
  rows: EngagementRows,
  { cds_code, ...site }: Site & { cds_code: string },
): string {
  const { engagement, language } = site.text;
  const formats = formatsOf(language);
  const newest = (measure: EngagementMeasure) => findNewest(rows, { measure, cds_code }, site);
  const parts = told.flatMap((measure) => {
    const row = newest(measure);
    const tenths = toTenthsOf(row?.rate);
    if (!row || tenths === undefined) return [];
    const values = { rate: formats.rate(tenths), year: formats.schoolYear(row.school_year) };
    const words = isEstimate(row) ? engagement.finding_estimates : engagement.finding_parts;
    return [fill(words[measure], { ...values, class: String(row.school_year) })];
  });
  if (parts.length === 0) return engagement.finding_none;
  return fill(engagement.finding, { list: formats.list(parts) });
}
