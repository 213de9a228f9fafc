import { EVERYBODY, nameOfKey } from "../release/count-cell.ts";
import type { CountSpec } from "../release/count-specs.ts";
import type { Joint, JointName } from "./joint.ts";

/** A row that is withheld: a category of a count, or all but its totals of all students. */
export interface WithheldRow {
  readonly count: string;
  /** Undefined: everything but all students. */
  readonly reporting_category: string | undefined;
}

function isOfRow({ count, key }: JointName, row: WithheldRow): boolean {
  const { reporting_category: one, reporting_category_2: two } = nameOfKey(key);
  if (count !== row.count || (one === EVERYBODY && two === EVERYBODY)) return false;
  const category = row.reporting_category;
  return category === undefined || one === category || two === category;
}

/** Returns the printed cells of a row. */
export function listRowCells({ names, cells }: Joint, row: WithheldRow): readonly number[] {
  return names.flatMap((name, index) => {
    const isPrinted = name.kind === "cell" && cells[index]?.state === "printed";
    return isPrinted && isOfRow(name, row) ? [index] : [];
  });
}

/**
 * Returns what can be withheld for a star, one after the other: the category in the counts that lie
 * within the other, then these altogether, then the category in the count itself, then all of it.
 */
export function listWithholdings(
  { count, key }: JointName,
  specs: readonly CountSpec[],
): readonly (readonly WithheldRow[])[] {
  const nested = specs.filter(({ within }) => within).map(({ name }) => name);
  const bases = specs.filter(({ within }) => !within).map(({ name }) => name);
  const first = nested.includes(count) ? [count] : nested;
  const { reporting_category: one, reporting_category_2: two } = nameOfKey(key);
  const category = one === EVERYBODY ? two : one;
  const rows = (names: readonly string[], reporting_category: string | undefined) =>
    names.map((name) => ({ count: name, reporting_category }));
  return [
    rows(first, category),
    rows(nested, category),
    rows(nested, undefined),
    rows(bases, category),
    rows(bases, undefined),
  ];
}
