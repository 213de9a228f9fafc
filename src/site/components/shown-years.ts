import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";

/** What any published row of a place and year has. */
export interface PlacedRow {
  readonly school_year: number;
  readonly cds_code: string;
  readonly as_of: string | null;
  readonly disclosure: ChronicAbsenteeism["disclosure"];
}

/** Returns the rows of a place in its newest year with figures: finished ones first, if asked for. */
export function newestRows<Row extends PlacedRow>(
  rows: readonly Row[],
  cds_code: string,
  { preferFinished = true }: { preferFinished?: boolean } = {},
): Row[] {
  const shown = rows.filter(
    (row) => row.cds_code === cds_code && ["exact", "rounded"].includes(row.disclosure),
  );
  const finished = shown.filter((row) => row.as_of === null);
  const choice = preferFinished && finished.length > 0 ? finished : shown;
  const newest = Math.max(...choice.map((row) => row.school_year));
  return rows.filter((row) => row.cds_code === cds_code && row.school_year === newest);
}
