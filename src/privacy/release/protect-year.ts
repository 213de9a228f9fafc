import type { Highs } from "highs";
import { type CountCell, keyOf } from "./count-cell.ts";
import { type CountSpec, countSpecs, isShownIn } from "./count-specs.ts";
import type { ReleaseFrame } from "./frame.ts";
import { listGivingWay, listOutside, nestCount, type StarredCount } from "./nest-count.ts";
import {
  type ProtectCountOptions,
  type ProtectedCount,
  type PublishedBefore,
  protectCount,
} from "./protect-count.ts";

/** Every count of one school year by its name in the table spec. */
export type YearCounts = ReadonlyMap<string, readonly CountCell[]>;

/** What was decided about a year: the starred cells of each count, and the proof. */
export interface ProtectedYear {
  readonly stars: ReadonlyMap<string, ReadonlySet<string>>;
  readonly counts: ReadonlyMap<string, ProtectedCount>;
}

/** How a year is protected; maps are by count. */
export interface ProtectYearOptions {
  readonly highs: Highs;
  /** Names of cells that are starred whatever their size: what the district pools or drops. */
  readonly withheld?: ReadonlyMap<string, ReadonlySet<string>>;
  readonly before?: ReadonlyMap<string, PublishedBefore>;
  /** Returns what was decided before on a system of the same figures. */
  readonly findDone?: ProtectCountOptions["findDone"];
  readonly onProgress?: (count: string) => void;
}

/** Returns the cells of a count that give way to those of counts within it. */
function listGiven(counts: YearCounts, { name }: CountSpec): readonly string[] {
  return countSpecs.flatMap(({ within, name: inner }) => {
    if (within?.count !== name) return [];
    return listGivingWay(counts.get(inner) ?? [], within, counts.get(name) ?? []);
  });
}

/** Chooses the stars of every count of one year, each after the one it lies within. */
export function protectYear(
  counts: YearCounts,
  frame: ReleaseFrame,
  { highs, withheld, before, findDone, onProgress = () => {} }: ProtectYearOptions,
): ProtectedYear {
  const done = new Map<string, StarredCount>();
  const found = new Map<string, ProtectedCount>();
  for (const spec of countSpecs) {
    const all = counts.get(spec.name) ?? [];
    const cells = all.filter((cell) => isShownIn(spec, cell));
    const other = done.get(spec.within?.count ?? "") ?? { cells: [], stars: new Set() };
    const outside = listOutside(frame, ["dataquest", spec.rule]);
    const isOut = (name: string) => before?.get(spec.name)?.printed.has(name) ?? false;
    // What is out stays out: to hide it beside another count would hide nothing.
    const lockOut = (cell: CountCell): CountCell =>
      cell.state === "printed" && isOut(keyOf(cell)) ? { ...cell, state: "locked" } : cell;
    const known = spec.within ? cells.map(lockOut) : cells;
    const nested = nestCount(known, spec, other, outside);
    const givingWay = listGiven(counts, spec).filter((name) => !isOut(name));
    const given = [...(withheld?.get(spec.name) ?? []), ...givingWay];
    const forced = new Set([...nested.stars, ...given]);
    const result = protectCount(nested.cells, frame, {
      ...{ highs, findDone, rule: spec.rule, hasMovers: spec.within === undefined },
      ...{ stars: forced, before: before?.get(spec.name) },
    });
    done.set(spec.name, { cells, stars: new Set([...forced, ...result.stars]) });
    found.set(spec.name, result);
    onProgress(spec.name);
  }
  const stars = new Map([...done].map(([name, one]) => [name, one.stars]));
  return { stars, counts: found };
}
