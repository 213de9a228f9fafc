import type { Edition } from "../../contracts/published/edition.ts";

/** Whether a school year is over. */
export function isFinishedYear(
  year: number,
  { is_running, headline_year }: Pick<Edition, "is_running" | "headline_year">,
): boolean {
  return !(is_running && year >= headline_year);
}
