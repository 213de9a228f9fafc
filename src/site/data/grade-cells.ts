import type { CrossedAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";

/** Returns the cells of single grades with what a heat map draws, without what all have in common. */
export function toGradeCells(rows: readonly CrossedAbsenteeism[]) {
  return rows
    .filter((row) => /^GR(TK|KN|\d\d)$/.test(row.reporting_category))
    .filter((row) => row.disclosure !== "not_applicable")
    .map(({ level, cds_code, source, as_of, ...cell }) => cell);
}
