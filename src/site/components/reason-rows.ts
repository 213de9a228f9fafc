import type { AbsenteeismByReason } from "../../contracts/published/absenteeism-by-reason.ts";
import type { Formats } from "./formats.ts";
import type { Messages } from "./messages.ts";
import type { Site } from "./site.ts";

/** Reasons in the order in which they are drawn: excused last, so that the others stand at the left. */
export const reasons = [
  "unexcused",
  "suspension_out",
  "independent_study_incomplete",
  "excused",
] as const;

/** Which of the part styles each reason has. */
export const reasonStyles = [2, 3, 1, 0] as const;

/** Why a day was missed. */
export type Reason = (typeof reasons)[number];

/** What a strip of reasons draws: a row of ours, or of the state's. */
export type ReasonFigures = Pick<
  AbsenteeismByReason,
  `${Reason}_share` | "average_days" | "disclosure" | "school_year"
>;

/** Returns the newest finished year with reasons that are shown, else the newest year. */
export function reasonYear(
  rows: readonly AbsenteeismByReason[],
  { edition }: Pick<Site, "edition">,
): number | undefined {
  const years = [...new Set(rows.map((row) => row.school_year))].sort((a, b) => b - a);
  const isRunning = (year: number) => edition.is_running && year >= edition.headline_year;
  return years.find((year) => !isRunning(year)) ?? years[0];
}

/** Returns the share of a reason in tenths of a percent, as it is printed; undefined where hidden. */
export function reasonTenths(row: ReasonFigures | undefined, reason: Reason): number | undefined {
  const share = row?.[`${reason}_share`] ?? null;
  return share === null ? undefined : Math.round(share * 1000);
}

/** Returns the share of a reason as a reader sees it. */
export function formatReason(
  row: ReasonFigures | undefined,
  reason: Reason,
  formats: Formats,
): string {
  if (!row || row.disclosure === "not_applicable") return "-";
  const tenths = reasonTenths(row, reason);
  return tenths === undefined ? "*" : formats.rate(tenths);
}

/** Returns the days that a student with absences missed on average: `11.6 days`. */
export function formatAverageDays(
  row: ReasonFigures | undefined,
  { reasons: words }: Messages,
  formats: Formats,
): string {
  if (!row || row.disclosure === "not_applicable") return "-";
  if (row.average_days === null) return "*";
  return words.days.replace("{days}", formats.decimal(row.average_days));
}
