import { measureSpan, type Sweep } from "./open-sweep.ts";
import { type Reach, toWholeSpan, wholeSpanOf } from "./reach.ts";
import { type PublicCell, type Span, widthOf } from "./system.ts";

/** A star as an outsider sees it; the counts from `low` to `high` are possible. */
export interface AttackedStar extends Span {
  readonly cell: number;
  readonly students: number;
  /**
   * `passes`: wide enough. `explained`: as wide as locked figures and public bounds leave it by
   * themselves. `fails`: what we print narrows it too far.
   */
  readonly verdict: "passes" | "explained" | "fails";
  /** Whether both ends are proven; else the true interval is at least as wide (early stop). */
  readonly isExact: boolean;
}

/** A star that is safe, whatever its cell. */
export type JudgedStar = Omit<AttackedStar, "cell">;

/** What stars are judged by. */
export interface Judging {
  readonly reach: Reach;
  /** What locked figures and public bounds alone leave possible. */
  readonly locked: Sweep;
  /** Stars whose ends are proven. */
  readonly proven: ReadonlySet<number>;
  /** By star: a cell whose own narrowness explains it, the hidden side of a difference. */
  readonly sides?: ReadonlyMap<number, number> | undefined;
  /** Stars that were judged when more was known: they are not measured again. */
  readonly judged?: ReadonlyMap<number, JudgedStar> | undefined;
}

/** Returns whether a span is not as wide as a cell was promised to be. */
export function isNarrow(cell: PublicCell | undefined, { low, high }: Span): boolean {
  return !(high - low >= (cell ? widthOf(cell) : 0));
}

/** Returns whether the cell that a star hangs on is no wider by locked figures alone. */
function isBySide({ sides, locked }: Judging, star: number, { low, high }: Span): boolean {
  const side = sides?.get(star);
  const alone = side === undefined ? undefined : measureSpan(locked, side);
  return alone !== undefined && alone.high - alone.low <= high - low;
}

/**
 * Returns whether a star is no wider by locked figures alone. An end of all that is known, at a bound
 * that everybody knows, is an end of what is locked too.
 */
function isByItself({ locked }: Judging, star: number, { low, high }: Span): boolean {
  const endOf = (sign: 1 | -1) => locked.minimise(new Map([[star, sign]]))?.[star] ?? Number.NaN;
  const bound = locked.bounds[star];
  const least = low === bound?.low ? low : endOf(1);
  if (least <= low - 1) return false;
  const alone = toWholeSpan({ low: least, high: high === bound?.high ? high : endOf(-1) });
  return alone.high - alone.low <= high - low;
}

/** Returns the verdict on every starred cell. */
export function judgeStars(
  cells: readonly PublicCell[],
  judging: Judging,
): readonly AttackedStar[] {
  const judge = (star: number, span: Span): AttackedStar["verdict"] => {
    if (!isNarrow(cells[star], span)) return "passes";
    const isExplained = isByItself(judging, star, span) || isBySide(judging, star, span);
    return isExplained ? "explained" : "fails";
  };
  return cells.flatMap(({ state, students }, cell) => {
    if (state !== "starred") return [];
    const before = judging.judged?.get(cell);
    if (before) return [{ ...before, cell }];
    const span = wholeSpanOf(judging.reach, cell);
    const isExact = judging.proven.has(cell);
    return [{ cell, students, ...span, verdict: judge(cell, span), isExact }];
  });
}
