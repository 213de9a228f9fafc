import type { CertifyOptions } from "./certify-stars.ts";
import { listLineStars } from "./list-line-stars.ts";
import {
  addWitness,
  costOfTable,
  isWide,
  listNarrow,
  neededWidthOf,
  type Protection,
} from "./protection.ts";
import { reachOf, toWholeTable } from "./reach.ts";
import { costOf, type Span, shownSpanOf, type Table } from "./system.ts";

/**
 * Larger systems are left as they are: each star takes many long programs to try, and the dearest,
 * which come first, are seldom spare (of 5,500 cells none of those that three seconds are enough for).
 */
const MOST_CELLS = 4_000;

/** Returns the extra stars, the ones that readers would miss most first. */
function listExtra({ stars, system }: Protection): readonly number[] {
  const priceOf = (star: number) => {
    const cell = system.cells[star];
    return cell ? costOf(cell) : 0;
  };
  return [...stars]
    .filter(([, reason]) => reason === "line" || reason === "cycle")
    .map(([star]) => star)
    .sort((left, right) => priceOf(right) - priceOf(left) || left - right);
}

/** Returns the protection as if a star were printed: without the witnesses that move it. */
function withoutStar(protection: Protection, star: number): Protection {
  const { system, witnesses } = protection;
  const cell = system.cells[star];
  const { low, high } = cell ? shownSpanOf(cell) : { low: 0, high: 0 };
  const isStill = (table: Table) => (table[star] ?? low) >= low && (table[star] ?? low) <= high;
  const kept = witnesses.filter(isStill);
  const truth = system.cells.map(({ count }) => count);
  return {
    ...protection,
    stars: new Map([...protection.stars].filter(([other]) => other !== star)),
    witnesses: kept,
    reach: reachOf(system.cells.length, [truth, ...kept]),
  };
}

/** Returns the spans, far enough off, that a star may be moved into. */
function listSpans(protection: Protection, star: number): readonly Span[] {
  const { reach, limits } = protection;
  const { low, high } = limits[star] ?? { low: 0, high: 0 };
  const needed = neededWidthOf(protection, star);
  return [
    { low: (reach.low[star] ?? 0) + needed, high },
    { low, high: (reach.high[star] ?? 0) - needed },
  ].filter((span) => span.low <= span.high);
}

/** Certifies a star by moving hidden cells alone; returns whether it could at once. */
function certifyHidden(protection: Protection, star: number): boolean {
  for (const span of listSpans(protection, star)) {
    const found = protection.cycles.findTable(star, span);
    const table = found.kind === "found" ? toWholeTable(found.table) : undefined;
    if (!table || costOfTable(protection, table) > 0) continue;
    addWitness(protection, table);
    return true;
  }
  return false;
}

/** Returns whether all rules hold and all that was wide enough still is. */
function isStillSafe(
  protection: Protection,
  { listCompanions = () => [] }: CertifyOptions,
  open: ReadonlySet<number>,
): boolean {
  const { system, stars } = protection;
  const names = new Set(stars.keys());
  const isPrinted = (cell: number) => system.cells[cell]?.state === "printed" && !stars.has(cell);
  if (listCompanions(names).some(isPrinted) || listLineStars(system, names).length > 0)
    return false;
  const isNarrow = (star: number) => !isWide(protection, star) && !open.has(star);
  return listNarrow(protection).every((star) => !isNarrow(star) || certifyHidden(protection, star));
}

/**
 * Prints extra stars again, the dearest first, that the others turn out not to need: the first stars
 * were chosen when nobody knew the later ones. Returns the protection without them; that of a large
 * system as it is.
 */
export function dropSpareStars(protection: Protection, options: CertifyOptions): Protection {
  if (protection.system.cells.length > MOST_CELLS) return protection;
  const open = new Set(listNarrow(protection));
  let best = protection;
  for (const star of listExtra(protection)) {
    protection.cycles.print(star);
    const without = withoutStar(best, star);
    if (isStillSafe(without, options, open)) best = without;
    else protection.cycles.star(star);
  }
  return best;
}
