import {
  type CellName,
  type CountCell,
  isEverybody,
  keyOf,
  MOST_OF_A_SMALL_PART,
  placeOf,
} from "./count-cell.ts";
import type { CountSpec, Nesting } from "./count-specs.ts";
import type { FramedPlace, ReleaseFrame } from "./frame.ts";

type Sizes = Pick<CountCell, "students" | "count">;

/** A count that was protected: its cells and the names of those that are starred. */
export interface StarredCount {
  readonly cells: readonly CountCell[];
  readonly stars: ReadonlySet<string>;
}

const DIFFERENCES: Readonly<Record<Nesting, (own: Sizes, other: Sizes) => Sizes>> = {
  beyond: (own, other) => ({
    students: own.students - other.students,
    count: own.count - other.count,
  }),
  inside: (own, other) => ({
    students: other.students - own.students,
    count: other.count - own.count,
  }),
  part: (own, other) => ({ students: other.count, count: own.count }),
  apart: (own, other) => ({ students: other.students - other.count, count: own.count }),
  more: (own, other) => ({
    students: other.students - other.count,
    count: own.count - other.count,
  }),
};

/** Of grades TK to 8, whose total is the Dashboard's figure of all students. */
const DASHBOARD_GRADES = "GRTK8";

/** Returns the name of the cell that a cell lies within: the Dashboard's lie within grades TK to 8. */
export function nameOther(cell: CellName, nesting: Nesting): string {
  if (nesting !== "inside") return keyOf(cell);
  if (isEverybody(cell)) return keyOf({ ...cell, reporting_category: DASHBOARD_GRADES });
  if (cell.level === "S") return keyOf(cell);
  const { reporting_category: reporting_category_2 } = cell;
  return keyOf({ ...cell, reporting_category: DASHBOARD_GRADES, reporting_category_2 });
}

/**
 * Returns the name of what no table shows and a cell lies within too: grades TK to 8 of a school's
 * group; undefined of other cells.
 */
export function nameHiddenOther(cell: CellName, nesting: Nesting): string | undefined {
  if (nesting !== "inside" || cell.level !== "S" || isEverybody(cell)) return undefined;
  const { reporting_category: reporting_category_2 } = cell;
  return keyOf({ ...cell, reporting_category: DASHBOARD_GRADES, reporting_category_2 });
}

/** Returns the schools of each place that are parts of it under the one rule and not under the other. */
export function listOutside(
  { places }: Pick<ReleaseFrame, "places">,
  [within, without]: readonly [string, string],
): ReadonlyMap<string, readonly string[]> {
  const wholeOf = (place: FramedPlace) =>
    placeOf({ level: place.whole_level, cds_code: place.whole_cds_code });
  const nameOf = (place: FramedPlace) => `${wholeOf(place)} ${placeOf(place)}`;
  const excluded = new Set(places.filter(({ rule }) => rule === without).map(nameOf));
  const outside = new Map<string, string[]>();
  for (const place of places) {
    if (place.rule !== within || excluded.has(nameOf(place))) continue;
    outside.set(wholeOf(place), [...(outside.get(wholeOf(place)) ?? []), placeOf(place)]);
  }
  return outside;
}

/**
 * Returns the difference of two counts of a district of which the one leaves charters out: the students
 * of both sides, and of the other count's the surplus over its fewest.
 */
function crossDifference(own: Sizes, other: Sizes, studentsOutside: number): Sizes {
  const beyond = own.students - other.students + studentsOutside;
  return { students: studentsOutside + beyond, count: other.count - own.count + beyond };
}

function isNested({ students, count }: Sizes): boolean {
  return students >= 0 && count >= 0 && count <= students;
}

/** A difference that is printed with the two counts: a count of a group, but not of few students. */
function isPrintable(sizes: Sizes): boolean {
  const { students } = sizes;
  return isNested(sizes) && (students === 0 || students > MOST_OF_A_SMALL_PART);
}

/** Returns whether the cell around it gives way to a cell: readers need a district's Dashboard first. */
export function isBeforeItsOuter({ nesting }: { readonly nesting: Nesting }, cell: CellName) {
  return nesting === "inside" && cell.level !== "S" && !isEverybody(cell);
}

/**
 * Returns the names of cells around others that are starred so that those can be printed: beside both,
 * their difference would be.
 */
export function listGivingWay(
  cells: readonly CountCell[],
  within: NonNullable<CountSpec["within"]>,
  others: readonly CountCell[],
): readonly string[] {
  const byName = new Map(others.map((cell) => [keyOf(cell), cell]));
  return cells.flatMap((cell) => {
    if (!isBeforeItsOuter(within, cell) || cell.state === "starred") return [];
    const name = nameOther(cell, within.nesting);
    const other = byName.get(name);
    const isAlone = other?.state !== "printed";
    return isAlone || isPrintable(DIFFERENCES[within.nesting](cell, other)) ? [] : [name];
  });
}

/**
 * Returns the differences of a count from the one it lies within, as cells of their own, and the names
 * of those that are starred from the start. Beside a printed figure of the other count, printing one
 * of this count is printing the difference; so to protect the differences is to protect both, as long
 * as nothing is printed where the other is starred.
 */
export function nestCount(
  cells: readonly CountCell[],
  { within }: CountSpec,
  other: StarredCount,
  outside: ReadonlyMap<string, readonly string[]> = new Map(),
): StarredCount {
  if (!within) return { cells, stars: new Set() };
  const { nesting } = within;
  const others = new Map(other.cells.map((cell) => [keyOf(cell), cell]));
  const stars = new Set<string>();
  /** The Dashboard's total of a place is a cell of the other table, starred there or not. */
  const isSameTotal = (name: string) => nesting === "inside" && other.stars.has(name);
  const countOutside = (cell: CountCell): number =>
    (outside.get(placeOf(cell)) ?? []).reduce((sum, school) => {
      const name = keyOf(cell).replace(placeOf(cell), school);
      return sum + (others.get(name)?.students ?? 0);
    }, 0);
  const nested = cells.flatMap((cell): CountCell[] => {
    const name = nameOther(cell, nesting);
    const isAlone = isBeforeItsOuter(within, cell) && other.stars.has(name);
    if (isAlone && cell.state !== "starred") return [];
    const beside = others.get(name) ?? { students: 0, count: 0 };
    const isCrossing = nesting === "beyond" && outside.has(placeOf(cell));
    const { students, count } = isCrossing
      ? crossDifference(cell, beside, countOutside(cell))
      : DIFFERENCES[nesting](cell, beside);
    const isHidden = cell.state === "starred" || other.stars.has(name);
    const isOpen = isPrintable({ students, count });
    const isStar = cell.state === "locked" ? isSameTotal(name) : isHidden || !isOpen;
    if (isStar) stars.add(keyOf(cell));
    if (!isNested({ students, count }) || students === 0) return [];
    const state = isStar ? "starred" : cell.state;
    return [{ ...cell, students, count, state, shown: { low: count, high: count } }];
  });
  return { cells: nested, stars };
}
