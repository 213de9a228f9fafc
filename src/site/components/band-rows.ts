import type { AttendanceBand } from "../../contracts/published/attendance-bands.ts";
import type { Site } from "./site.ts";

/** The bands of one place and category in one scheme, in their order. */
export interface Bands {
  readonly cds_code: string;
  readonly bands: readonly AttendanceBand[];
}

/** Returns the newest finished year among rows of bands, else the newest. */
export function bandYear(
  rows: readonly AttendanceBand[],
  { edition }: Pick<Site, "edition">,
): number | undefined {
  const years = [...new Set(rows.map((row) => row.school_year))].sort((a, b) => b - a);
  const isRunning = (year: number) => edition.is_running && year >= edition.headline_year;
  return years.find((year) => !isRunning(year)) ?? years[0];
}

/** Returns each place's bands of one year, category and scheme. */
export function bandsOf(
  rows: readonly AttendanceBand[],
  { year, scheme, category = "TA" }: { year: number; scheme: string; category?: string },
): Bands[] {
  const wanted = rows.filter(
    (row) =>
      row.school_year === year && row.band_scheme === scheme && row.reporting_category === category,
  );
  return [...new Set(wanted.map((row) => row.cds_code))].map((cds_code) => ({
    cds_code,
    bands: wanted
      .filter((row) => row.cds_code === cds_code)
      .sort((a, b) => a.band_order - b.band_order),
  }));
}

/** Returns a share in tenths of a percent, half-up, from the counts where they are shown. */
export function shareTenths({ eligible_students, students, share }: AttendanceBand) {
  if (share === null) return undefined;
  if (!eligible_students || students === null) return Math.round(share * 1000);
  return Math.floor((2000 * students + eligible_students) / (2 * eligible_students));
}
