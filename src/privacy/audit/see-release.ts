import { type CountCell, keyOf } from "../release/count-cell.ts";
import { type CountSpec, isShownIn } from "../release/count-specs.ts";
import type { PublishedBefore } from "../release/protect-count.ts";
import type { YearCounts } from "../release/protect-year.ts";
import { listRunningFacts } from "./see-facts.ts";
import type { SeenCell, SeenYear } from "./seen-count.ts";

/** What was printed before with the figure it has now, by count. */
export type PrintedBefore = ReadonlyMap<string, Pick<PublishedBefore, "printed">>;

/** Names of starred cells by count. */
export type StarsByCount = ReadonlyMap<string, ReadonlySet<string>>;

function seeCell(
  spec: CountSpec,
  cell: CountCell,
  { stars, before }: { readonly stars: ReadonlySet<string>; readonly before: ReadonlySet<string> },
): SeenCell {
  const wasPrinted = cell.state === "printed" && before.has(keyOf(cell));
  if (wasPrinted && isShownIn(spec, cell)) return { ...cell, state: "locked" };
  const { state } = cell;
  if (state === "free") return { ...cell, state: "unseen", shown: undefined };
  const isHidden = stars.has(keyOf(cell)) || state === "starred";
  if (isHidden) return { ...cell, state: "starred", shown: undefined };
  const isSeen = isShownIn(spec, cell);
  return isSeen ? { ...cell, state } : { ...cell, state: "unseen", shown: undefined };
}

/**
 * Returns the counts of a year as they will be met once the named cells are starred; what was printed
 * before is known whatever is done now.
 */
export function seeRelease(
  specs: readonly CountSpec[],
  counts: YearCounts,
  {
    stars,
    before = new Map(),
  }: { readonly stars: StarsByCount; readonly before?: PrintedBefore | undefined },
): SeenYear {
  const seen = specs.map((spec) => {
    // What is split nowhere tells nothing of any group: only its totals are part of the system.
    const isPart = (cell: CountCell) => spec.split !== "nowhere" || isShownIn(spec, cell);
    const cells = (counts.get(spec.name) ?? []).filter((cell) => cell.students > 0 && isPart(cell));
    const known = {
      stars: stars.get(spec.name) ?? new Set<string>(),
      before: before.get(spec.name)?.printed ?? new Set<string>(),
    };
    return [spec.name, cells.map((cell) => seeCell(spec, cell, known))] as const;
  });
  const all = new Map(seen);
  return { counts: all, facts: listRunningFacts(all) };
}
