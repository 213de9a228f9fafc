import type { z } from "zod";
import type { chronicAbsenteeismCrossed } from "../../contracts/published/chronic-absenteeism.ts";

type Row = z.infer<typeof chronicAbsenteeismCrossed.row>;

/** Returns the cells of single grades with what a heat map draws, without what all have in common. */
export function toGradeCells(rows: readonly Row[]) {
  return rows
    .filter((row) => /^GR(TK|KN|\d\d)$/.test(row.reporting_category))
    .filter((row) => row.disclosure !== "not_applicable")
    .map(({ level, cds_code, source, as_of, ...cell }) => cell);
}
