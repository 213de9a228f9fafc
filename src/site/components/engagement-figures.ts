import type { Engagement, EngagementMeasure } from "../../contracts/published/engagement.ts";
import type { Formats } from "./formats.ts";
import { fill, type Messages } from "./messages.js";
import type { Site } from "./site.ts";

/** Rows of the engagement report. */
export type EngagementRows = readonly Engagement[];

/** The measures of the report in its order. */
export const measures: readonly EngagementMeasure[] = [
  "attendance",
  "chronic_absenteeism",
  "middle_school_dropout",
  "high_school_dropout",
  "high_school_graduation",
];

/** What became of students, which another year may show. */
export type Outcome = Exclude<EngagementMeasure, "attendance" | "chronic_absenteeism">;

/** Which figure: of one measure, place and group; of one year. */
export interface Wanted {
  readonly measure: EngagementMeasure;
  readonly cds_code: string;
  readonly category?: string;
}

/** Returns the row of one year, if there is one. */
export function findFigure(
  rows: EngagementRows,
  year: number | undefined,
  { measure, cds_code, category = "TA" }: Wanted,
): Engagement | undefined {
  return indexOf(rows).get(`${year} ${cds_code} ${category} ${measure}`);
}

const indexes = new WeakMap<EngagementRows, ReadonlyMap<string, Engagement>>();

function indexOf(rows: EngagementRows): ReadonlyMap<string, Engagement> {
  const known = indexes.get(rows);
  if (known) return known;
  const index = new Map(
    rows.map((row) => [
      `${row.school_year} ${row.cds_code} ${row.reporting_category} ${row.measure}`,
      row,
    ]),
  );
  indexes.set(rows, index);
  return index;
}

/** Returns the finished years in which a place has a row of a measure, oldest first. */
export function yearsWithRows(
  rows: EngagementRows,
  { measure, cds_code }: Wanted,
  { edition }: Pick<Site, "edition">,
): number[] {
  const years = rows
    .filter((row) => row.cds_code === cds_code && row.measure === measure)
    .map((row) => row.school_year)
    .filter((year) => !(edition.is_running && year >= edition.headline_year));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Returns the row of the newest finished year that has a figure, else of the newest at all. */
export function findNewest(
  rows: EngagementRows,
  wanted: Wanted,
  site: Pick<Site, "edition">,
): Engagement | undefined {
  const found = yearsWithRows(rows, wanted, site).flatMap(
    (year) => findFigure(rows, year, wanted) ?? [],
  );
  return found.findLast((row) => row.disclosure !== "not_applicable") ?? found.at(-1);
}

/** Returns a share (0 to 1) in tenths of a percent. */
export function toTenthsOf(share: number | null | undefined): number | undefined {
  return share === null || share === undefined ? undefined : Math.round(share * 1000);
}

/** Returns the rate as a reader sees it: `84.4%`, `*` or `-`. */
export function formatFigure(row: Engagement | undefined, formats: Formats): string {
  if (!row || row.disclosure === "not_applicable") return "-";
  const tenths = toTenthsOf(row.rate);
  return tenths === undefined ? "*" : formats.rate(tenths);
}

/** Returns the range of an estimate in words; undefined where nothing is estimated or shown. */
export function formatRange(
  row: Engagement | undefined,
  { text, formats }: { text: Messages; formats: Formats },
): string | undefined {
  const [low, high] = [toTenthsOf(row?.low), toTenthsOf(row?.high)];
  if (low === undefined || high === undefined) return undefined;
  return fill(text.engagement.range, { low: formats.rate(low), high: formats.rate(high) });
}

/** Whether the figure is estimated from the district's own exits. */
export function isEstimate(row: Engagement | undefined): boolean {
  return row?.source === "SENR";
}

/** Returns the change of the rate in tenths of a point, if both are shown and made the same way. */
export function changeOf(
  before: Engagement | undefined,
  after: Engagement | undefined,
): number | undefined {
  const [from, to] = [toTenthsOf(before?.rate), toTenthsOf(after?.rate)];
  if (from === undefined || to === undefined || isEstimate(before) !== isEstimate(after)) {
    return undefined;
  }
  return to - from;
}
