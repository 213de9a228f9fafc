import type { Span } from "../protect/system.ts";
import { type CellName, isEverybody, nameOfKey } from "../release/count-cell.ts";
import { type CountSpec, isShownIn } from "../release/count-specs.ts";
import { spanOfRate } from "../release/state-of-count.ts";
import { roundRate } from "../round-half-up.ts";
import type { PrintedFigure } from "./read-figures.ts";

import type { SeenCell, SeenYear } from "./seen-count.ts";

/** A cell of which two artefacts say what cannot both be true. */
export interface Contradiction extends CellName {
  readonly schoolYear: number;
  readonly count: string;
}

/** What is seen of a site: every year, and what contradicts itself. */
export interface SeenSite {
  readonly years: ReadonlyMap<number, SeenYear>;
  readonly contradictions: readonly Contradiction[];
}

/** What an outsider knows besides the site. */
export interface Outsider {
  /** Students by school year, count and cell. */
  readonly students: (schoolYear: number, count: string) => Readonly<Record<string, number>>;
  /** Counts that were printed before and still hold, by school year, count and cell. */
  readonly printedBefore?: (schoolYear: number, count: string) => Readonly<Record<string, number>>;
  /** Whether the state prints the same count of the cell. */
  readonly isOfState: (schoolYear: number, count: string, key: string, value: number) => boolean;
  /** From so many students on a running rate is printed finer. */
  readonly fineStudents: number;
}

const EMPTY: Span = { low: 1, high: 0 };
const TENTHS_OF_PERCENT = 1000;

/** Returns the counts of so many students that give a printed rate, in parts of the whole. */
function spanOfPrintedRate(rate: number, students: number, parts: number): Span {
  const near = Math.round(rate * students);
  const found = [near - 1, near, near + 1].find(
    (count) => count >= 0 && count <= students && roundRate(count, students, parts) === rate,
  );
  return found === undefined ? EMPTY : spanOfRate(found, students, parts);
}

/** Returns the counts that one printed figure allows; undefined for a star. */
function spanOf(figure: PrintedFigure, students: number, fine: number): Span | undefined {
  const { value, rate, tens } = figure;
  if (tens) {
    const span = { low: tens.value - 5, high: tens.value + 4 };
    return tens.isOfOthers ? { low: students - span.high, high: students - span.low } : span;
  }
  if (value !== undefined) return { low: value, high: value };
  if (rate === undefined) return undefined;
  const exact = spanOfPrintedRate(rate, students, TENTHS_OF_PERCENT);
  if (students >= fine) return exact;
  const coarse = spanOfPrintedRate(rate, students, 100);
  return coarse.low <= coarse.high ? coarse : exact;
}

const meet = (one: Span, other: Span): Span => ({
  low: Math.max(one.low, other.low),
  high: Math.min(one.high, other.high),
});

interface Met {
  readonly isStarred: boolean;
  readonly shown: Span | undefined;
}

function meetFigures(
  figures: readonly PrintedFigure[],
  students: number,
  fine: number,
): Met | undefined {
  if (figures.length === 0) return undefined;
  const spans = figures.flatMap((one) => spanOf(one, students, fine) ?? []);
  const shown = spans.length > 0 ? spans.reduce(meet, { low: 0, high: students }) : undefined;
  return { isStarred: shown === undefined, shown };
}

const SMALL = 10;

function seeCell(
  spec: CountSpec,
  cell: CellName & { readonly students: number },
  met: Met | undefined,
  { isKnown, before }: { readonly isKnown: boolean; readonly before: number | undefined },
): SeenCell {
  const isOut = before !== undefined;
  if (met?.shown) {
    return { ...cell, state: isKnown || isOut ? "locked" : "printed", shown: met.shown };
  }
  if (isOut) {
    return { ...cell, state: "locked", shown: { low: before, high: before } };
  }
  const isSmall = spec.split !== "nowhere" && cell.students <= SMALL;
  const isStar = met !== undefined && (isShownIn(spec, cell) || isSmall);
  return { ...cell, state: isStar ? "starred" : "unseen" };
}

/**
 * Returns a site as an outsider sees it who knows the students of every cell: a cell counts as printed if
 * any artefact prints it.
 */
export function seeSite(
  specs: readonly CountSpec[],
  figures: readonly PrintedFigure[],
  years: readonly number[],
  { students: studentsOf, printedBefore = () => ({}), isOfState, fineStudents }: Outsider,
): SeenSite {
  const wordOf = (year: number, count: string, key: string) => `${year} ${count} ${key}`;
  const found = new Map<string, PrintedFigure[]>();
  for (const one of figures) {
    const word = wordOf(one.schoolYear, one.count, one.key);
    const of = found.get(word) ?? [];
    found.set(word, of);
    of.push(one);
  }
  const contradictions: Contradiction[] = [];
  const seeCount = (year: number, spec: CountSpec): readonly SeenCell[] =>
    Object.entries(studentsOf(year, spec.name)).map(([key, students]) => {
      const name = nameOfKey(key);
      const own = found.get(wordOf(year, spec.name, key)) ?? [];
      const met = meetFigures(own, students, fineStudents);
      const { shown } = met ?? {};
      const isWrong = shown !== undefined && shown.low > shown.high;
      if (isWrong) contradictions.push({ schoolYear: year, count: spec.name, ...name });
      const isExact = shown !== undefined && shown.low === shown.high;
      const isKnown = isEverybody(name) || (isExact && isOfState(year, spec.name, key, shown.low));
      const usable = isWrong ? undefined : met;
      const before = printedBefore(year, spec.name)[key];
      return seeCell(spec, { ...name, students }, usable, { isKnown, before });
    });
  const seen = years.map((year) => {
    const counts = new Map(specs.map((spec) => [spec.name, seeCount(year, spec)]));
    return [year, { counts, facts: [] }] as const;
  });
  return { years: new Map(seen), contradictions };
}
