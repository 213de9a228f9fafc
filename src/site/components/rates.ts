import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import type { Formats } from "./formats.ts";
import { rankedFrom, tenthsFrom } from "./thresholds.js";

/** Figures of which a rate can be shown. */
export type Figures = Pick<
  ChronicAbsenteeism,
  "eligible_students" | "chronic_students" | "chronic_rate" | "disclosure"
>;

/**
 * Returns the rate in tenths of a percent, half-up, as the state prints it: from the counts where
 * they are shown, else from the rounded rate. Undefined where the rate is not shown.
 */
export function toTenths(row: Figures | undefined): number | undefined {
  if (!row || row.chronic_rate === null) return undefined;
  const { eligible_students: eligible, chronic_students: chronic } = row;
  if (!eligible || chronic === null) return Math.round(row.chronic_rate * 1000);
  return Math.floor((2000 * chronic + eligible) / (2 * eligible));
}

/** Returns the change in tenths of a percentage point, if both rates are shown. */
export function changeBetween(
  before: Figures | undefined,
  after: Figures | undefined,
): number | undefined {
  const [from, to] = [toTenths(before), toTenths(after)];
  return from === undefined || to === undefined ? undefined : to - from;
}

/** Whether a shown group is small: 11 to 29 students. */
export function isSmallGroup(row: Figures): boolean {
  return row.eligible_students !== null && row.eligible_students < rankedFrom;
}

/** Whether the rate may be ranked and compared with others. */
export function isRanked(row: Figures | undefined): row is Figures {
  return toTenths(row) !== undefined && row !== undefined && !isSmallGroup(row);
}

/** Returns the rate as a reader sees it: `14.1%`, `14%` (rounded, small), `*` or `-`. */
export function formatRate(row: Figures | undefined, formats: Formats): string {
  const tenths = toTenths(row);
  if (!row || row.disclosure === "not_applicable") return "-";
  if (tenths === undefined) return "*";
  return formats.rate(tenths, isWholePercent(row, tenths) ? 0 : 1);
}

/** The running year's rate has a tenth from 300 students on; 295 to 299 are printed as 300 too. */
function isWholePercent({ disclosure, eligible_students }: Figures, tenths: number): boolean {
  return disclosure === "rounded" && (eligible_students ?? 0) <= tenthsFrom && tenths % 10 === 0;
}

/** Returns a change as a reader sees it: `+2.3`, `*` where a rate is hidden, `-` where one is missing. */
export function formatChange(
  before: Figures | undefined,
  after: Figures | undefined,
  formats: Formats,
): string {
  const change = changeBetween(before, after);
  if (change !== undefined) return formats.signedPoints(change);
  const isHidden = [before, after].some((row) => row?.disclosure === "suppressed");
  return isHidden ? "*" : "-";
}

/** Returns a count as a reader sees it: `1,480`, `*` or `-`. */
export function formatCount(
  row: Figures | undefined,
  field: "eligible_students" | "chronic_students",
  formats: Formats,
): string {
  if (!row || row.disclosure === "not_applicable") return "-";
  const value = row[field];
  return value === null ? "*" : formats.count(value);
}
