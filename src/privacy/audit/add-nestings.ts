import { keyOf } from "../release/count-cell.ts";
import type { CountSpec } from "../release/count-specs.ts";
import { nameHiddenOther, nameOther } from "../release/nest-count.ts";
import { addCell, type JointDraft } from "./joint-draft.ts";
import {
  findStarredDifference,
  isOuterJudgedAsDifference,
  isShown,
  type Nested,
  toNestedTie,
} from "./nested-ties.ts";
import type { SeenCell } from "./seen-count.ts";

/** The cells of a count, where the first of them stands, and the count it lies within. */
export interface PlacedCount {
  readonly own: readonly SeenCell[];
  readonly start: number;
  readonly outer: readonly SeenCell[];
}

/** Adds a difference that is to be protected, and how it is made of the two counts. */
function addDifference(draft: JointDraft, { name }: CountSpec, nested: Nested): void {
  const difference = findStarredDifference(nested);
  if (!difference) return;
  const { students, factors } = difference;
  const { own, ownIndex, outerIndex } = nested;
  const [mine, others] = [draft.truth[ownIndex], draft.truth[outerIndex]];
  const isKnown = mine !== undefined && others !== undefined;
  const count = isKnown ? factors[0] * mine + factors[1] * others : undefined;
  const label = { count: name, key: keyOf(own), kind: "difference" } as const;
  const index = addCell(draft, label, { students, state: "starred" }, count);
  const outer = draft.cells[outerIndex];
  if (outer && isOuterJudgedAsDifference(nested))
    draft.cells[outerIndex] = { ...outer, state: "free" };
  draft.sides.set(index, isShown(own) ? outerIndex : ownIndex);
  const cells = [ownIndex, outerIndex, index];
  draft.ties.push({ cells, coefficients: [...factors, -1], low: 0, high: 0, kind: "nested" });
}

/** Adds how each cell of a placed count lies within those of another. */
export function addNestings(
  draft: JointDraft,
  spec: CountSpec,
  { own, start, outer }: PlacedCount,
): void {
  const { count = "", nesting } = spec.within ?? {};
  if (!nesting) return;
  const outerOf = new Map(outer.map((cell) => [keyOf(cell), cell]));
  const find = (cell: SeenCell, at: number, key: string | undefined): Nested | undefined => {
    const around = outerOf.get(key ?? "");
    const outerIndex = draft.placed.get(count)?.get(key ?? "");
    if (!around || outerIndex === undefined) return undefined;
    return { nesting, own: cell, outer: around, ownIndex: start + at, outerIndex };
  };
  for (const [at, cell] of own.entries()) {
    const nested = find(cell, at, nameOther(cell, nesting));
    const hidden = find(cell, at, nameHiddenOther(cell, nesting));
    draft.ties.push(...[nested, hidden].flatMap((one) => (one && toNestedTie(one)) ?? []));
    if (nested) addDifference(draft, spec, nested);
  }
}
