import type { Relation } from "../protect/system.ts";
import { EVERYBODY, keyOf, placeOf } from "./count-cell.ts";
import type { ReleaseFrame } from "./frame.ts";
import { isFound, isUnseen, type LayoutCell } from "./layout-cell.ts";
import { listPlaces, type PlaceSum } from "./list-places.ts";

/** A cell of a layout: one of a table, or what its parts leave of a whole. */
export interface LaidCell {
  /** The name of a table's cell; undefined for a remainder. */
  readonly key: string | undefined;
  readonly students: number;
  /** Of a remainder: the whole and the parts that it is left of. */
  readonly rest?: {
    readonly whole: number;
    readonly parts: readonly number[];
    /** Whether it is the rest of groups, which a reader would look for. */
    readonly isOfGroups: boolean;
  };
}

/** How the cells of one count in one year add up, before anything is said of the counts. */
export interface Layout {
  readonly cells: readonly LaidCell[];
  /** `low` and `high` are 0: parts and remainder make the whole. */
  readonly relations: readonly Relation[];
  readonly places: readonly PlaceSum[];
}

/** One row or column of a table: its whole, and where a category stands in it. */
interface Line {
  readonly whole: number | undefined;
  readonly at: (category: string) => number | undefined;
  /** Whether it is one of all students, so that what groups leave is a group a reader would look for. */
  readonly isOfEverybody?: boolean;
}

const PARTITIONS = ["grade", "race", "gender"];
const SPLITS = ["program", "local", "transition"];
const GRADED = ["grade", "span", "run"];
/** Long-term English learners are English learners. */
const WITHIN_PROGRAMS = new Map([["LTEL", "SE"]]);

interface Draft {
  readonly cells: LaidCell[];
  /** The cells that no table shows. */
  readonly unseen: ReadonlySet<number>;
  readonly relations: Relation[];
}

/**
 * Adds that parts make a whole; what they leave of its students becomes a remainder, but for parts that
 * no table shows.
 */
function addUp(
  { cells, unseen, relations }: Draft,
  whole: number,
  parts: readonly number[],
  { isOfGroups = false }: { readonly isOfGroups?: boolean } = {},
): void {
  const students = (index: number) => cells[index]?.students ?? 0;
  const left = parts.reduce((rest, part) => rest - students(part), students(whole));
  if (left < 0) return;
  const all = [...parts];
  if (parts.some((part) => unseen.has(part))) {
    const coefficients = [1, ...parts.map(() => -1)];
    relations.push({ cells: [whole, ...parts], coefficients, low: 0, high: left });
    return;
  }
  if (left > 0)
    all.push(
      cells.push({ key: undefined, students: left, rest: { whole, parts, isOfGroups } }) - 1,
    );
  if (all.length === 0) return;
  const coefficients = [-1, ...all.map(() => 1)];
  relations.push({ cells: [whole, ...all], coefficients, low: 0, high: 0 });
}

function relateLine(
  draft: Draft,
  { categories, grades, splits }: ReleaseFrame,
  { whole, at, isOfEverybody = false }: Line,
): void {
  const listOf = (family: string) =>
    categories.filter((one) => one.family === family).map((one) => one.reporting_category);
  for (const family of PARTITIONS) {
    const parts = listOf(family).map(at).filter(isFound);
    if (whole !== undefined && parts.length > 0) addUp(draft, whole, parts);
  }
  for (const category of SPLITS.flatMap(listOf)) {
    const [part, outer] = [at(category), WITHIN_PROGRAMS.get(category)];
    const around = outer === undefined ? whole : (at(outer) ?? whole);
    if (part !== undefined && around !== undefined)
      addUp(draft, around, [part], { isOfGroups: true });
  }
  for (const split of splits) {
    const [around, parts] = [at(split.whole), split.parts.map(at).filter(isFound)];
    const isSaid = split.whole === WITHIN_PROGRAMS.get(split.parts.join());
    if (around !== undefined && parts.length > 0 && !isSaid)
      addUp(draft, around, parts, { isOfGroups: isOfEverybody });
  }
  for (const span of [...listOf("span"), ...listOf("run")]) {
    const total = at(span);
    const parts = grades
      .filter((grade) => grade.reporting_category === span)
      .map((grade) => at(grade.grade_category))
      .filter(isFound);
    if (total !== undefined && parts.length > 0) addUp(draft, total, parts);
  }
}

/** Returns the lines of a place: its column of all students, and those of crossed tables. */
function listLines(
  place: string,
  { categories }: ReleaseFrame,
  find: (key: string) => number | undefined,
): readonly Line[] {
  const cross = (one: string, two: string) => find(`${place}/${one}/${two}`);
  const whole = (category: string) => cross(category, EVERYBODY);
  const main: Line = { whole: whole(EVERYBODY), at: whole, isOfEverybody: true };
  const crossed = categories.flatMap(({ reporting_category: own, family }): Line[] => {
    if (family === "all") return [];
    const down: Line = { whole: whole(own), at: (other) => cross(other, own) };
    const across: Line = { whole: whole(own), at: (other) => cross(own, other) };
    if (GRADED.includes(family)) return [across];
    return family === "race" ? [down, across] : [down];
  });
  return [main, ...crossed];
}

/**
 * Returns how the cells of a count add up: every place's all students are the sum of grades, of races
 * and of genders, spans of their grades, a group and its rest, crossed tables likewise; a district
 * is nearly the sum of its schools (privacy: additive relations). Cells without students are left out.
 */
export function layOut(
  cells: readonly LayoutCell[],
  frame: ReleaseFrame,
  { rule }: { readonly rule: string },
): Layout {
  const full = cells.filter(({ students }) => students > 0);
  const draft: Draft = {
    cells: full.map((cell) => ({ key: keyOf(cell), students: cell.students })),
    unseen: new Set(full.flatMap((cell, index) => (isUnseen(cell) ? [index] : []))),
    relations: [],
  };
  const indexOf = new Map(draft.cells.map(({ key = "" }, index) => [key, index]));
  const find = (key: string) => indexOf.get(key);
  for (const place of new Set(full.map(placeOf))) {
    for (const line of listLines(place, frame, find)) relateLine(draft, frame, line);
  }
  return {
    cells: draft.cells,
    relations: draft.relations,
    places: listPlaces(full, frame, { rule, find }),
  };
}
