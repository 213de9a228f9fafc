import type { PublicCell } from "../protect/system.ts";
import { keyOf, MOST_OF_A_SMALL_PART } from "../release/count-cell.ts";
import type { CountSpec } from "../release/count-specs.ts";
import type { ReleaseFrame } from "../release/frame.ts";
import { type LaidCell, type Layout, layOut } from "../release/lay-out.ts";
import { nameOther } from "../release/nest-count.ts";
import { addNestings } from "./add-nestings.ts";
import type { Joint } from "./joint.ts";
import { addCell, type JointDraft, startDraft } from "./joint-draft.ts";
import { isJudgedAsDifference } from "./nested-ties.ts";
import type { SeenCell, SeenFact, SeenYear } from "./seen-count.ts";

function countRest({ rest }: LaidCell, counts: readonly (number | undefined)[]) {
  if (!rest) return undefined;
  const parts = rest.parts.map((part) => counts[part] ?? Number.NaN);
  const left = parts.reduce((sum, part) => sum - part, counts[rest.whole] ?? Number.NaN);
  return Number.isNaN(left) ? undefined : left;
}

/** Adds remainders; the small rest of groups is a star of its own. */
function addRests(
  draft: JointDraft,
  { name, within }: CountSpec,
  layout: Layout,
  start: number,
): void {
  const counts = draft.truth.slice(start, start + layout.cells.length);
  for (const laid of layout.cells) {
    if (!laid.rest) continue;
    const { students, rest } = laid;
    const isStar = rest.isOfGroups && students <= MOST_OF_A_SMALL_PART && !within;
    const keyAt = (index: number) => draft.names[start + index]?.key ?? "";
    const parts = rest.parts.map(keyAt).join();
    const count = countRest(laid, counts);
    addCell(
      draft,
      { count: name, key: keyAt(rest.whole), kind: "rest", parts },
      { students, state: isStar ? "starred" : "free" },
      count,
    );
  }
}

/** Adds how the cells of one count add up, over grades, races, genders, splits and schools. */
function addSums(
  draft: JointDraft,
  { within }: CountSpec,
  { relations, places, cells }: Layout,
  start: number,
): void {
  const kind = within ? "part place" : "place";
  const shift = (index: number) => start + index;
  for (const relation of relations) {
    draft.ties.push({ ...relation, cells: relation.cells.map(shift), kind: "sum" });
  }
  for (const { whole, parts } of places) {
    const students = (index: number) => cells[index]?.students ?? 0;
    const sum = parts.reduce((total, part) => total + students(part), 0);
    const movers = Math.abs(sum - students(whole));
    const coefficients = [-1, ...parts.map(() => 1)];
    const all = [whole, ...parts].map(shift);
    draft.ties.push({ cells: all, coefficients, low: -movers, high: movers, kind });
  }
}

function toPublicCell(seen: SeenCell, outer: SeenCell | undefined): PublicCell {
  const { students, shown } = seen;
  const isFree = seen.state === "unseen" || isJudgedAsDifference(seen, outer);
  return { students, state: isFree ? "free" : seen.state, ...(shown ? { shown } : {}) };
}

function addCount(draft: JointDraft, spec: CountSpec, seen: SeenYear, frame: ReleaseFrame): void {
  const own = seen.counts.get(spec.name) ?? [];
  const { count: outerName = "", nesting } = spec.within ?? {};
  const outer = seen.counts.get(outerName) ?? [];
  const outers = new Map(outer.map((cell) => [keyOf(cell), cell]));
  const outerOf = (cell: SeenCell) => nesting && outers.get(nameOther(cell, nesting));
  const start = draft.cells.length;
  for (const cell of own) {
    const name = { count: spec.name, key: keyOf(cell), kind: "cell" } as const;
    addCell(draft, name, toPublicCell(cell, outerOf(cell)), cell.count);
  }
  const indexOf = new Map(own.map((cell, at) => [keyOf(cell), start + at]));
  draft.placed.set(spec.name, indexOf);
  const layout = layOut(own, frame, spec);
  addRests(draft, spec, layout, start);
  addSums(draft, spec, layout, start);
  addNestings(draft, spec, { own, start, outer });
}

function addFact(draft: JointDraft, { terms, low, high }: SeenFact): void {
  const found = terms.map(({ count, key }) => draft.placed.get(count)?.get(key) ?? -1);
  if (found.includes(-1)) return;
  const coefficients = terms.map(({ factor }) => factor);
  draft.ties.push({ cells: found, coefficients, low, high, kind: "fact" });
}

/**
 * Returns the counts of a family as one system: how the cells of each add up, and how those of one lie
 * within those of another. `specs` come after the counts they lie within.
 */
export function joinCounts(
  specs: readonly CountSpec[],
  seen: SeenYear,
  frame: ReleaseFrame,
): Joint {
  const draft = startDraft();
  for (const spec of specs) addCount(draft, spec, seen, frame);
  for (const fact of seen.facts) addFact(draft, fact);
  return draft;
}
