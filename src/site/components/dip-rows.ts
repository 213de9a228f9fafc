import type { AttendanceDip } from "../../contracts/published/attendance-dips.ts";
import { breakKey, type DipView } from "./dip-view.js";
import type { Formats } from "./formats.ts";
import { fill, type Messages } from "./messages.js";

/** Dips in any order. */
export type Dips = readonly AttendanceDip[];

/** The two sides of a break. */
export const sides = ["before", "after"] as const;

/** A side of a break. */
export type Side = (typeof sides)[number];

/** Single days around a break, in their order. */
export const dayPositions = ["-3", "-2", "-1", "1", "2", "3"] as const;

/** Both sides of a break of one place, group and year. */
export interface BreakSides {
  readonly key: string;
  readonly name: string;
  readonly type: AttendanceDip["break_type"];
  readonly before: AttendanceDip | undefined;
  readonly after: AttendanceDip | undefined;
}

/** Returns the breaks of a group in a year in the order of the calendar, each with its sides. */
export function toBreaks(
  rows: Dips,
  { category, year }: Pick<DipView, "category" | "year">,
): BreakSides[] {
  const own = rows
    .filter((row) => row.school_year === year && row.reporting_category === category)
    .filter(({ position }) => position === "before" || position === "after")
    .sort((a, b) => a.first_date.localeCompare(b.first_date));
  const names = new Map(own.map((row) => [row.break_id, row]));
  return [...names.values()].map((row) => ({
    key: breakKey(row),
    name: row.break_name,
    type: row.break_type,
    ...findSides(own.filter((x) => x.break_id === row.break_id)),
  }));
}

/** Returns the sides among rows of one break, place, group and year. */
export function findSides(rows: Dips): Pick<BreakSides, "before" | "after"> {
  const find = (side: Side) => rows.find(({ position }) => position === side);
  return { before: find("before"), after: find("after") };
}

/** Returns the larger excess of the two sides, -Infinity where none is known. */
export function largestExcess({ before, after }: Pick<BreakSides, Side>): number {
  const known = [before, after].flatMap((row) => row?.excess_points ?? []);
  return Math.max(Number.NEGATIVE_INFINITY, ...known);
}

/** Returns the side with the larger excess among those that are dips; undefined where none is. */
export function largestDip({
  before,
  after,
}: Pick<BreakSides, Side>): (AttendanceDip & { position: Side }) | undefined {
  const found = [before, after].flatMap((row) =>
    row?.verdict === "dip" && (row.position === "before" || row.position === "after")
      ? [{ ...row, position: row.position }]
      : [],
  );
  return found.sort((a, b) => (b.excess_points ?? 0) - (a.excess_points ?? 0))[0];
}

/** Returns percentage points with their sign: `+2.3`. */
export function formatExcess(points: number, formats: Formats): string {
  return formats.signedPoints(Math.round(points * 10));
}

/** Returns the interval of a dip as a reader sees it: `1.7 to 2.9`. */
export function formatInterval(
  { ci_low, ci_high }: Pick<AttendanceDip, "ci_low" | "ci_high">,
  { dips }: Messages,
  formats: Formats,
): string {
  if (ci_low === null || ci_high === null) return "*";
  const [low, high] = [ci_low, ci_high].map((x) => plainPoints(x, formats));
  return fill(dips.interval, { low: low ?? "", high: high ?? "" });
}

/** Returns points with a minus where they need one: `2.3`, `−0.2`. */
export function plainPoints(points: number, formats: Formats): string {
  return formatExcess(points, formats).replace("+", "");
}

/** Returns a side's excess in a table: `+2.3`, `*` hidden, a dash without a side or a judgment. */
export function formatSide(row: AttendanceDip | undefined, formats: Formats): string {
  if (!row) return "-";
  if (row.disclosure === "suppressed") return "*";
  return row.excess_points === null ? "-" : formatExcess(row.excess_points, formats);
}
