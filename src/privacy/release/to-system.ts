import type { Cell, CellState, Relation, System } from "../protect/system.ts";
import {
  type CellName,
  type CountCell,
  EVERYBODY,
  keyOf,
  MOST_OF_A_SMALL_PART,
} from "./count-cell.ts";
import type { LaidCell, Layout } from "./lay-out.ts";

const WEIGHTS = { everybody: 100, allGrades: 15, aboveSchools: 40 };

/** The system of a count and where each cell of its tables stands in it. */
export interface ReleaseSystem {
  readonly system: System;
  /** Names of the tables' cells by index; undefined for remainders. */
  readonly keys: readonly (string | undefined)[];
  /** The place of every cell, remainders included. */
  readonly places: readonly string[];
}

function stateOf(cell: CountCell, stars: ReadonlySet<string>): CellState {
  return cell.state === "printed" && stars.has(keyOf(cell)) ? "starred" : cell.state;
}

/**
 * Returns what readers lose with a cell of so many students (privacy: cost): the more of them the more,
 * those of all students and of districts last.
 */
export function costOf({ level, ...cell }: CellName, students: number): number {
  const isCrossed = cell.reporting_category_2 !== EVERYBODY;
  const isGraded = /^GR/.test(cell.reporting_category);
  const group = isGraded && !isCrossed ? WEIGHTS.everybody : 1;
  const grades = isGraded || isCrossed ? 1 : WEIGHTS.allGrades;
  return (students + 1) * group * grades * (level === "S" ? 1 : WEIGHTS.aboveSchools);
}

/** Returns how many count in every cell, remainders included. */
function listCounts(
  laid: readonly LaidCell[],
  byKey: ReadonlyMap<string, CountCell>,
): readonly number[] {
  const own = laid.map(({ key }) => byKey.get(key ?? "")?.count ?? 0);
  return laid.map(({ rest }, index) => {
    if (!rest) return own[index] ?? 0;
    return rest.parts.reduce((left, part) => left - (own[part] ?? 0), own[rest.whole] ?? 0);
  });
}

/** Districts differ from the sum of their schools by what movers do; here everybody knows by how much. */
function tiePlaces({ places }: Layout, counts: readonly number[]): readonly Relation[] {
  return places.map(({ whole, parts }) => {
    const sum = parts.reduce((total, part) => total + (counts[part] ?? 0), 0);
    const gap = sum - (counts[whole] ?? 0);
    const coefficients = [-1, ...parts.map(() => 1)];
    return { cells: [whole, ...parts], coefficients, low: gap, high: gap };
  });
}

function isTrue({ cells, coefficients, low, high }: Relation, counts: readonly number[]): boolean {
  const sum = cells.reduce(
    (all, cell, at) => all + (coefficients[at] ?? 0) * (counts[cell] ?? 0),
    0,
  );
  return sum >= low && sum <= high;
}

function touches({ cells }: Relation, wrong: ReadonlySet<number>): boolean {
  return cells.some((cell) => wrong.has(cell));
}

/** Groups that leave a small rest of their whole by themselves: starring the group protects the rest. */
function listSplitStars(laid: readonly LaidCell[]): ReadonlySet<number> {
  return new Set(
    laid.flatMap(({ rest, students }) => {
      const isSmall = rest?.isOfGroups && students <= MOST_OF_A_SMALL_PART;
      return isSmall && rest.parts.length === 1 ? rest.parts : [];
    }),
  );
}

/** What is starred anyway, and whether movers are all that makes districts and schools differ. */
export interface ToSystemOptions {
  readonly stars?: ReadonlySet<string>;
  readonly hasMovers?: boolean;
}

/**
 * Returns the system that disclosure control protects: the cells as they may be shown by themselves,
 * groups with a small rest and `stars` starred besides. An attacker is thought to know by how much
 * movers make districts and schools differ (`hasMovers`).
 */
export function toSystem(
  cells: readonly CountCell[],
  layout: Layout,
  { stars = new Set(), hasMovers = true }: ToSystemOptions = {},
): ReleaseSystem {
  const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const counts = listCounts(layout.cells, byKey);
  const split = listSplitStars(layout.cells);
  const isRight = ({ rest, students }: LaidCell, index: number) =>
    !rest || ((counts[index] ?? 0) >= 0 && (counts[index] ?? 0) <= students);
  const wrong = new Set(
    layout.cells.flatMap((cell, index) => (isRight(cell, index) ? [] : [index])),
  );
  const toCell = ({ key, students, rest }: LaidCell, index: number): Cell => {
    const cell = byKey.get(key ?? "");
    if (wrong.has(index)) return { students: 0, count: 0, state: "free" };
    const count = counts[index] ?? 0;
    if (!cell) {
      const isSmall = rest?.isOfGroups && students <= MOST_OF_A_SMALL_PART;
      return { students, count, state: isSmall ? "starred" : "free" };
    }
    const state = stateOf(cell, stars);
    const isSplit = split.has(index) && state === "printed";
    return {
      ...{ students, count, shown: cell.shown, cost: costOf(cell, students) },
      state: isSplit ? "starred" : state,
    };
  };
  // Differences of counts whose students stand in other categories need not add up: nobody knows that.
  const relations = layout.relations.filter((one) => isTrue(one, counts) && !touches(one, wrong));
  return {
    system: {
      cells: layout.cells.map(toCell),
      relations: [...relations, ...(hasMovers ? tiePlaces(layout, counts) : [])],
    },
    keys: layout.cells.map(({ key }) => key),
    places: layout.cells.map(({ key, rest }) => {
      const [place = ""] = (key ?? layout.cells[rest?.whole ?? -1]?.key ?? "").split("/");
      return place;
    }),
  };
}
