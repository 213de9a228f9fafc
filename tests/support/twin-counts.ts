import type { Table } from "../../src/privacy/protect/system.ts";
import { type CountCell, keyOf } from "../../src/privacy/release/count-cell.ts";
import {
  type CountSpec,
  countSpecs,
  isShownIn,
  type Nesting,
} from "../../src/privacy/release/count-specs.ts";
import { nameOther } from "../../src/privacy/release/nest-count.ts";
import type { ProtectedCount } from "../../src/privacy/release/protect-count.ts";
import type { ProtectedYear, YearCounts } from "../../src/privacy/release/protect-year.ts";

/** How many students would count in a cell if a witness were true. */
export interface TwinCell extends CountCell {
  readonly spec: CountSpec;
  readonly twin: number;
  readonly isStarred: boolean;
}

type Counts = ReadonlyMap<string, number>;

/** Returns the witness that is furthest from the truth, by the number of moved cells. */
function pickWitness({ system, found }: ProtectedCount): Table | undefined {
  const moved = (table: Table) =>
    table.filter((value, index) => value !== system.cells[index]?.count).length;
  return [...found.witnesses].sort((a, b) => moved(b) - moved(a))[0];
}

/** Returns a count from its difference to the one it lies within. */
const fromDifference: Readonly<Record<Nesting, (difference: number, other: number) => number>> = {
  beyond: (difference, other) => other + difference,
  inside: (difference, other) => other - difference,
  part: (difference) => difference,
  apart: (difference) => difference,
  more: (difference, other) => other + difference,
};

function listTwins(
  spec: CountSpec,
  cells: readonly CountCell[],
  {
    result,
    others,
    stars,
  }: {
    readonly result: ProtectedCount;
    readonly others: Counts;
    readonly stars: ReadonlySet<string>;
  },
): TwinCell[] {
  const witness = pickWitness(result);
  const indexes = new Map(result.keys.map((key, index) => [key, index]));
  const twinOf = (cell: CountCell): number => {
    const key = keyOf(cell);
    const { within } = spec;
    if (!isShownIn(spec, cell)) return cell.students - cell.count;
    const value = witness?.[indexes.get(key) ?? -1];
    if (!within) return value ?? cell.count;
    const other = others.get(nameOther(cell, within.nesting));
    if (!stars.has(key) || value === undefined || other === undefined) return cell.count;
    const twin = fromDifference[within.nesting](value, other);
    return Math.min(Math.max(twin, 0), cell.students);
  };
  return cells.map((cell) => {
    return { ...cell, spec, twin: twinOf(cell), isStarred: stars.has(keyOf(cell)) };
  });
}

/** Returns cells with every hidden count turned upside down: no witness, but nothing may show it. */
export function turnOver(cells: readonly TwinCell[]): readonly TwinCell[] {
  const isHidden = ({ spec, level, reporting_category, isStarred }: TwinCell) =>
    isStarred || !isShownIn(spec, { level, reporting_category });
  return cells.map((cell) => ({
    ...cell,
    twin: isHidden(cell) ? cell.students - cell.count : cell.count,
  }));
}

/**
 * Returns every count of a year as a witness tells it: behind stars other numbers, elsewhere the
 * same, or in the running year such as round to the same rate. What schools do not show at all is
 * turned upside down.
 */
export function listTwinCells(
  counts: YearCounts,
  { stars, counts: found }: ProtectedYear,
): readonly TwinCell[] {
  const done = new Map<string, Counts>();
  return countSpecs.flatMap((spec) => {
    const [cells, result] = [counts.get(spec.name) ?? [], found.get(spec.name)];
    if (!result) return [];
    const others = done.get(spec.within?.count ?? "") ?? new Map<string, number>();
    const own = stars.get(spec.name) ?? new Set();
    const twins = listTwins(spec, cells, { result, others, stars: own });
    done.set(spec.name, new Map(twins.map((cell) => [keyOf(cell), cell.twin])));
    return twins;
  });
}
