import type { CellState, Span } from "../protect/system.ts";

/** Where a count stands: a place, a reporting category, and a second one in a crossed table. */
export interface CellName {
  readonly level: string;
  readonly cds_code: string;
  readonly reporting_category: string;
  /** `TA` where a table does not cross two categories. */
  readonly reporting_category_2: string;
}

/**
 * What printed figures leave of so few students, remainder or difference, is protected like a small
 * cell, though no table shows it.
 */
export const MOST_OF_A_SMALL_PART = 10;

/** The category of all students. */
export const EVERYBODY = "TA";

/** A count of one year that a table shows or hides. */
export interface CountCell extends CellName {
  /** Students who could count. */
  readonly students: number;
  /** Students who do: chronically absent, truant … */
  readonly count: number;
  /**
   * How its size, its sides and the state's file let it be shown, before other cells are looked at;
   * `free` of a part that no table shows.
   */
  readonly state: CellState;
  /** The counts that give the figure that would be printed. */
  readonly shown: Span;
  /** Into how many parts a printed rate cuts the whole; undefined where the count itself is printed. */
  readonly rateParts?: number | undefined;
}

/** Returns a place as one word. */
export function placeOf({ level, cds_code }: Pick<CellName, "level" | "cds_code">): string {
  return `${level}${cds_code}`;
}

/** Returns the name of a cell within its year as one word. */
export function keyOf(name: CellName): string {
  return `${placeOf(name)}/${name.reporting_category}/${name.reporting_category_2}`;
}

/** Returns whether the cell is a total of all students, which is never starred for another's sake. */
export function isEverybody(name: CellName): boolean {
  return name.reporting_category === EVERYBODY && name.reporting_category_2 === EVERYBODY;
}

/** Returns what `keyOf` made into a word. */
export function nameOfKey(key: string): CellName {
  const [place = "", reporting_category = "", reporting_category_2 = ""] = key.split("/");
  const [level, cds_code] = [place.slice(0, 1), place.slice(1)];
  return { level, cds_code, reporting_category, reporting_category_2 };
}
