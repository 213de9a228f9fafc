import type { Cell, Relation, System } from "../../../src/privacy/protect/system.ts";

/** A system under construction: cells get names, lines say which cells add up to which. */
export interface TableDraft {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Whole and parts, by name. */
  readonly lines: readonly (readonly [string, readonly string[]])[];
}

/** Returns the index of a cell by its name; throws when there is none. */
export function indexOf({ cells }: TableDraft, name: string): number {
  const index = Object.keys(cells).indexOf(name);
  if (index < 0) throw new RangeError(`unknown cell: ${name}`);
  return index;
}

/** Returns the system of a draft. */
export function buildTable(draft: TableDraft): System {
  const relations = draft.lines.map(
    ([whole, parts]): Relation => ({
      cells: [whole, ...parts].map((name) => indexOf(draft, name)),
      coefficients: [-1, ...parts.map(() => 1)],
      ...{ low: 0, high: 0 },
    }),
  );
  return { cells: Object.values(draft.cells), relations };
}
