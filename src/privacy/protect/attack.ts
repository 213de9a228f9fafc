import type { Highs } from "highs";
import { type AttackedStar, isNarrow, type JudgedStar, judgeStars } from "./judge-stars.ts";
import { listKnownSpans, listLockedSpans } from "./known-spans.ts";
import { openSweep, type Sweep } from "./open-sweep.ts";
import { type Reach, reachOf, wholeSpanOf, widen } from "./reach.ts";
import { spread } from "./spread.ts";
import type { PublicCell, PublicSystem, Span } from "./system.ts";

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

/** How stars are measured. */
export interface MeasureOptions {
  /** Proves both ends of every star instead of stopping when it is known to be wide enough. */
  readonly isExhaustive?: boolean;
  /** By star: a cell whose own narrowness explains it, the hidden side of a difference. */
  readonly sides?: ReadonlyMap<number, number>;
  /** Stars that were judged when more was known: they are not measured again. */
  readonly judged?: ReadonlyMap<number, JudgedStar>;
}

export interface AttackOptions extends MeasureOptions {
  readonly highs: Highs;
}

/** What an attack asks; it closes what it opened. */
export interface AttackSweeps {
  /** Opens all tables that agree with everything known. */
  readonly openKnown: () => Sweep;
  /** Opens those that agree with locked figures and public bounds. */
  readonly openLocked: () => Sweep;
}

/** Returns the directions in which a cell may go further than tables were seen to. */
function listOpenEnds(reach: Reach, cell: number, known: Span | undefined): readonly (1 | -1)[] {
  const { low, high } = wholeSpanOf(reach, cell);
  const [least, most] = known ? [known.low, known.high] : [-1, Number.POSITIVE_INFINITY];
  return [...(low > least ? [1 as const] : []), ...(high < most ? [-1 as const] : [])];
}

/** Measures stars into a reach; returns those whose ends are proven, undefined in a contradiction. */
function measureStars(
  cells: readonly PublicCell[],
  sweep: Sweep,
  reach: Reach,
  { isExhaustive = false, judged }: MeasureOptions,
): ReadonlySet<number> | undefined {
  const stars = cells.flatMap(({ state }, index) =>
    state === "starred" && !judged?.has(index) ? [index] : [],
  );
  const see = (table: readonly number[]) => widen(reach, table);
  const isOpen = (star: number) => isNarrow(cells[star], wholeSpanOf(reach, star));
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

function withSweep<Result>(sweep: Sweep, run: (sweep: Sweep) => Result): Result {
  try {
    return run(sweep);
  } finally {
    sweep.close();
  }
}

/** Attacks the starred ones of some cells through sweeps that have a count for each of them. */
export function attackThrough(
  cells: readonly PublicCell[],
  { openKnown, openLocked }: AttackSweeps,
  { isExhaustive = false, sides, judged }: MeasureOptions = {},
): Attack {
  const reach = reachOf(cells.length, []);
  return withSweep(openKnown(), (known) => {
    const proven = measureStars(cells, known, reach, { isExhaustive, ...(judged && { judged }) });
    if (!proven) {
      const programs = known.countPrograms();
      return { stars: [], narrowest: undefined, programs, isContradictory: true };
    }
    return withSweep(openLocked(), (locked) => {
      const stars = judgeStars(cells, { reach, locked, proven, sides, judged });
      const passing = stars.filter(({ verdict }) => verdict === "passes");
      return {
        stars,
        narrowest:
          passing.length > 0 ? Math.min(...passing.map(({ low, high }) => high - low)) : undefined,
        programs: known.countPrograms() + locked.countPrograms(),
        isContradictory: false,
      };
    });
  });
}

/**
 * Attacks a release from outside: enrolments, relations, printed figures and public bounds are known,
 * nothing else. Returns for every star the counts that linear programming leaves possible, tightened
 * to whole numbers, and the verdict (privacy: audit B/C).
 */
export function attack(
  { cells, relations }: PublicSystem,
  { highs, ...options }: AttackOptions,
): Attack {
  const sweeps = {
    openKnown: () => openSweep(highs, listKnownSpans(cells), relations),
    openLocked: () => openSweep(highs, listLockedSpans(cells), relations),
  };
  return attackThrough(cells, sweeps, options);
}
