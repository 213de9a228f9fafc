import { groupIndices } from "./group-indices.ts";
import { listLineStars } from "./protect/list-line-stars.ts";
import type { Cell, Relation } from "./protect/system.ts";

/** An estimate of attendance of a place in a period, by grade span or for all of them. */
export interface AdaCell {
  readonly school_year: number;
  readonly cds_code: string;
  readonly period: string;
  readonly grade_span: string;
  readonly students: number;
  /** The district that the school's figure is a part of; empty for districts. */
  readonly whole_cds_code: string;
  /** Whether its size lets it be shown. */
  readonly isShown: boolean;
}

const ALL_SPANS = "all";

/** Returns the name of a cell as one word. */
export function adaKeyOf(
  { school_year, period, ...own }: AdaCell,
  { cds_code = own.cds_code, grade_span = own.grade_span } = {},
): string {
  return `${school_year}/${cds_code}/${period}/${grade_span}`;
}

/**
 * Returns the names of estimates that may not be shown: those of few students, and by the line rule
 * enough others that no hidden one is what the rest leaves of its place's or its district's figure.
 */
export function listAdaStars(rows: readonly AdaCell[]): ReadonlySet<string> {
  const cells = rows.map(({ students, isShown }): Cell => {
    return { students, count: 0, state: isShown ? "printed" : "starred" };
  });
  const indexOf = new Map(rows.map((row, index) => [adaKeyOf(row), index]));
  const relate = (groups: ReadonlyMap<string, readonly number[]>): readonly Relation[] =>
    [...groups].flatMap(([whole, parts]) => {
      const total = indexOf.get(whole);
      if (total === undefined) return [];
      const coefficients = [-1, ...parts.map(() => 1)];
      return [{ cells: [total, ...parts], coefficients, low: 0, high: 0 }];
    });
  const spans = groupIndices(rows, (row) =>
    row.grade_span === ALL_SPANS ? undefined : adaKeyOf(row, { grade_span: ALL_SPANS }),
  );
  const schools = groupIndices(rows, (row) =>
    row.whole_cds_code === "" ? undefined : adaKeyOf(row, { cds_code: row.whole_cds_code }),
  );
  const relations = [...relate(spans), ...relate(schools)];
  const primary = cells.flatMap(({ state }, index) => (state === "starred" ? [index] : []));
  const stars = [...primary, ...listLineStars({ cells, relations }, primary)];
  return new Set(stars.flatMap((index) => rows[index] ?? []).map((row) => adaKeyOf(row)));
}
