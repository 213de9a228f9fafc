import type { Highs } from "highs";
import type { CountCell } from "./count-cell.ts";
import { countSpecs } from "./count-specs.ts";
import type { ReleaseFrame } from "./frame.ts";
import { nestCount, type StarredCount } from "./nest-count.ts";
import { type ProtectedCount, protectCount } from "./protect-count.ts";

/** Every count of one school year by its name in the table spec. */
export type YearCounts = ReadonlyMap<string, readonly CountCell[]>;

/** What was decided about a year: the starred cells of each count, and the proof. */
export interface ProtectedYear {
  readonly stars: ReadonlyMap<string, ReadonlySet<string>>;
  readonly counts: ReadonlyMap<string, ProtectedCount>;
}

/** Returns whether schools show the cell at all: some counts are split at districts only. */
function isShownAt({ level, reporting_category }: CountCell, isSplitAtSchools: boolean): boolean {
  return isSplitAtSchools || level !== "S" || reporting_category === "TA";
}

/** Chooses the stars of every count of one year, each after the one it lies within. */
export function protectYear(
  counts: YearCounts,
  frame: ReleaseFrame,
  { highs, onProgress }: { readonly highs: Highs; readonly onProgress?: (count: string) => void },
): ProtectedYear {
  const done = new Map<string, StarredCount>();
  const found = new Map<string, ProtectedCount>();
  for (const spec of countSpecs) {
    const all = counts.get(spec.name) ?? [];
    const cells = all.filter((cell) => isShownAt(cell, spec.isSplitAtSchools));
    const other = done.get(spec.within?.count ?? "") ?? { cells: [], stars: new Set() };
    const nested = nestCount(cells, spec, other);
    const result = protectCount(nested.cells, frame, { ...spec, highs, stars: nested.stars });
    done.set(spec.name, { cells, stars: new Set([...nested.stars, ...result.stars]) });
    found.set(spec.name, result);
    onProgress?.(spec.name);
  }
  const stars = new Map([...done].map(([name, one]) => [name, one.stars]));
  return { stars, counts: found };
}
