import { EVERYBODY, keyOf, placeOf } from "./count-cell.ts";
import type { ReleaseFrame } from "./frame.ts";
import { isFound, isUnseen, type LayoutCell } from "./layout-cell.ts";

/** A whole and parts of which everybody knows only that they are nearly the same: movers. */
export interface PlaceSum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Returns which cells of places are the sum of their schools', but for movers. */
export function listPlaces(
  cells: readonly LayoutCell[],
  { places }: ReleaseFrame,
  { rule, find }: { readonly rule: string; readonly find: (key: string) => number | undefined },
): readonly PlaceSum[] {
  const parts = new Map<string, string[]>();
  for (const one of places) {
    if (one.rule !== rule) continue;
    const whole = placeOf({ level: one.whole_level, cds_code: one.whole_cds_code });
    parts.set(whole, [...(parts.get(whole) ?? []), placeOf(one)]);
  }
  // Goals name grades of a group in single schools: only where all schools' are there do they add up.
  const isWhole = cells.some((cell) => cell.reporting_category_2 !== EVERYBODY && isUnseen(cell));
  return cells.flatMap((cell) => {
    if (cell.reporting_category_2 !== EVERYBODY && !isWhole) return [];
    const name = `${cell.reporting_category}/${cell.reporting_category_2}`;
    const below = (parts.get(placeOf(cell)) ?? []).map((place) => find(`${place}/${name}`));
    const found = below.filter(isFound);
    const whole = find(keyOf(cell));
    return whole === undefined || found.length === 0 ? [] : [{ whole, parts: found }];
  });
}
