import type { Ledger, LedgerCount } from "../../contracts/ledger.ts";
import { type CountCell, keyOf } from "../../privacy/release/count-cell.ts";
import type { PublishedBefore } from "../../privacy/release/protect-count.ts";
import type { YearCounts } from "../../privacy/release/protect-year.ts";

function compare({ printed, starred }: LedgerCount, cells: readonly CountCell[]): PublishedBefore {
  const now = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const isSame = ([key, [students, count]]: readonly [string, LedgerCount["printed"][string]]) => {
    const cell = now.get(key);
    return cell?.students === students && cell.count === count;
  };
  const figures = Object.entries(printed);
  const same = figures.filter(isSame).map(([key]) => key);
  // Where nothing changed, what is printed besides cannot undo what was hidden before.
  const isChanged = same.length < figures.length;
  return { printed: new Set(same), starred: new Set(isChanged ? starred : []) };
}

/**
 * Returns what was published before of finished years, as far as protection must know: cells printed
 * with the figure they have now, which everybody knows, and, where a year was corrected, the cells
 * that were starred, since an old total and a new figure beside it would give them away.
 */
export function listPublishedBefore(
  { years }: Ledger,
  counts: ReadonlyMap<number, YearCounts>,
): ReadonlyMap<number, ReadonlyMap<string, PublishedBefore>> {
  const finished = years.filter(({ as_of }) => as_of === null);
  return new Map(
    finished.map(({ school_year, counts: published }) => {
      const cellsOf = (count: string) => counts.get(school_year)?.get(count) ?? [];
      const before = Object.entries(published).map(
        ([count, one]) => [count, compare(one, cellsOf(count))] as const,
      );
      return [school_year, new Map(before)];
    }),
  );
}
