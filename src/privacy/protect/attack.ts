import type { Highs } from "highs";
import { listKnownSpans, listLockedSpans } from "./known-spans.ts";
import { measureSpan, openSweep, type Sweep } from "./open-sweep.ts";
import { type Reach, reachOf, toWholeSpan, wholeSpanOf, widen } from "./reach.ts";
import { spread } from "./spread.ts";
import { type PublicSystem, type Span, widthOf } from "./system.ts";

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

/** What an attack found. */
export interface Attack {
  readonly stars: readonly AttackedStar[];
  /** Least width (high - low) among the stars that pass; undefined without any. */
  readonly narrowest: number | undefined;
  /** Linear programs solved. */
  readonly programs: number;
  /** Whether no table at all agrees with what is known; then no star is listed. */
  readonly isContradictory: boolean;
}

export interface AttackOptions {
  readonly highs: Highs;
  /** Proves both ends of every star instead of stopping when it is known to be wide enough. */
  readonly isExhaustive?: boolean;
  /** By star: a cell whose own narrowness explains it, the hidden side of a difference. */
  readonly sides?: ReadonlyMap<number, number>;
  /** Stars that were judged when more was known: they are not measured again. */
  readonly judged?: ReadonlyMap<number, JudgedStar>;
}

function isNarrow({ cells }: PublicSystem, star: number, { low, high }: Span): boolean {
  const cell = cells[star];
  return !(high - low >= (cell ? widthOf(cell) : 0));
}

/** Returns the directions in which a cell may go further than tables were seen to. */
function listOpenEnds(reach: Reach, cell: number, known: Span | undefined): readonly (1 | -1)[] {
  const { low, high } = wholeSpanOf(reach, cell);
  const [least, most] = known ? [known.low, known.high] : [-1, Number.POSITIVE_INFINITY];
  return [...(low > least ? [1 as const] : []), ...(high < most ? [-1 as const] : [])];
}

/** Measures stars into a reach; returns those whose ends are proven, undefined in a contradiction. */
function measureStars(
  system: PublicSystem,
  sweep: Sweep,
  reach: Reach,
  { isExhaustive = false, judged }: Pick<AttackOptions, "isExhaustive" | "judged">,
): ReadonlySet<number> | undefined {
  const stars = system.cells.flatMap(({ state }, index) =>
    state === "starred" && !judged?.has(index) ? [index] : [],
  );
  const see = (table: readonly number[]) => widen(reach, table);
  const isOpen = (star: number) => isNarrow(system, star, wholeSpanOf(reach, star));
  const listNarrow = () => stars.filter(isOpen);
  const first = sweep.minimise(new Map());
  if (!first) return undefined;
  see(first);
  spread(sweep, { listNarrow, see });
  const proven = new Set<number>();
  for (const star of stars) {
    if (!isExhaustive && !isOpen(star)) continue;
    for (const sign of listOpenEnds(reach, star, sweep.bounds[star])) {
      see(sweep.minimise(new Map([[star, sign]])) ?? []);
    }
    proven.add(star);
  }
  return proven;
}

function judgeStars(
  system: PublicSystem,
  { locked, sides, judged }: Pick<AttackOptions, "sides" | "judged"> & { readonly locked: Sweep },
  reach: Reach,
  proven: ReadonlySet<number>,
): readonly AttackedStar[] {
  const isBySide = (star: number, { low, high }: Span) => {
    const side = sides?.get(star);
    const alone = side === undefined ? undefined : measureSpan(locked, side);
    return alone !== undefined && alone.high - alone.low <= high - low;
  };
  // An end of all that is known, at a bound that everybody knows, is an end of what is locked too.
  const isByItself = (star: number, { low, high }: Span) => {
    const endOf = (sign: 1 | -1) => locked.minimise(new Map([[star, sign]]))?.[star] ?? Number.NaN;
    const least = low === locked.bounds[star]?.low ? low : endOf(1);
    if (least <= low - 1) return false;
    const alone = toWholeSpan({
      low: least,
      high: high === locked.bounds[star]?.high ? high : endOf(-1),
    });
    return alone.high - alone.low <= high - low;
  };
  const judge = (star: number, span: Span): AttackedStar["verdict"] => {
    if (!isNarrow(system, star, span)) return "passes";
    return isByItself(star, span) || isBySide(star, span) ? "explained" : "fails";
  };
  return system.cells.flatMap(({ state, students }, cell) => {
    if (state !== "starred") return [];
    const before = judged?.get(cell);
    if (before) return [{ ...before, cell }];
    const span = wholeSpanOf(reach, cell);
    return [{ cell, students, ...span, verdict: judge(cell, span), isExact: proven.has(cell) }];
  });
}

function withSweep<Result>(sweep: Sweep, run: (sweep: Sweep) => Result): Result {
  try {
    return run(sweep);
  } finally {
    sweep.close();
  }
}

/**
 * Attacks a release from outside: enrolments, relations, printed figures and public bounds are known,
 * nothing else. Returns for every star the counts that linear programming leaves possible, tightened
 * to whole numbers, and the verdict (privacy: audit B/C).
 */
export function attack(
  system: PublicSystem,
  { highs, isExhaustive = false, sides, judged }: AttackOptions,
): Attack {
  const { cells, relations } = system;
  const reach = reachOf(cells.length, []);
  return withSweep(openSweep(highs, listKnownSpans(cells), relations), (sweep) => {
    const proven = measureStars(system, sweep, reach, { isExhaustive, judged });
    if (!proven) {
      const programs = sweep.countPrograms();
      return { stars: [], narrowest: undefined, programs, isContradictory: true };
    }
    return withSweep(openSweep(highs, listLockedSpans(cells), relations), (locked) => {
      const stars = judgeStars(system, { locked, sides, judged }, reach, proven);
      const passing = stars.filter(({ verdict }) => verdict === "passes");
      return {
        stars,
        narrowest:
          passing.length > 0 ? Math.min(...passing.map(({ low, high }) => high - low)) : undefined,
        programs: sweep.countPrograms() + locked.countPrograms(),
        isContradictory: false,
      };
    });
  });
}
