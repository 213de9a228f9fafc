import { isEverybody, keyOf } from "../release/count-cell.ts";
import { spanOfRate } from "../release/state-of-count.ts";
import type { SeenCell, SeenFact } from "./seen-count.ts";

type RunningCell = SeenCell & { readonly count: number; readonly rateParts: number };

/** Enrolments of the running year are rounded to so many students. */
const ROUNDED_TO = 10;

function isRunning(cell: SeenCell): cell is RunningCell {
  return cell.shown !== undefined && cell.rateParts !== undefined && cell.count !== undefined;
}

/** Returns the counts that round to the same ten. */
function spanOfTen(count: number) {
  const low = Math.floor((count + ROUNDED_TO / 2) / ROUNDED_TO) * ROUNDED_TO - ROUNDED_TO / 2;
  return { low: Math.max(low, 0), high: low + ROUNDED_TO - 1 };
}

/** The table of reasons gives the chronically absent and the others as rows of all students. */
function listReasonFacts(cell: RunningCell): readonly SeenFact[] {
  if (!isEverybody(cell)) return [];
  const terms = [{ count: "chronic", key: keyOf(cell), factor: 1 }];
  const others = spanOfTen(cell.students - cell.count);
  return [
    { terms, ...spanOfTen(cell.count) },
    { terms, low: cell.students - others.high, high: cell.students - others.low },
  ];
}

/** The share of the middle bands, which the bands around them leave. */
function toBandFact(chronic: RunningCell, name: string, band: RunningCell): SeenFact {
  const { students, rateParts } = chronic;
  const key = keyOf(chronic);
  const isSevere = name === "severe_chronic";
  const terms = [
    { count: "chronic", key, factor: 1 },
    { count: name, key, factor: isSevere ? -1 : 1 },
  ];
  const middle = isSevere ? chronic.count - band.count : students - chronic.count - band.count;
  const { low, high } = spanOfRate(middle, students, rateParts);
  return isSevere ? { terms, low, high } : { terms, low: students - high, high: students - low };
}

/**
 * Returns what tables of the running year print besides rounded rates of single counts: the chronically
 * absent as a rounded enrolment, the shares of the bands between two counts. In finished years both
 * follow from the counts themselves.
 */
export function listRunningFacts(
  counts: ReadonlyMap<string, readonly SeenCell[]>,
): readonly SeenFact[] {
  const chronic = (counts.get("chronic") ?? []).filter(isRunning);
  const byKey = new Map(chronic.map((cell) => [keyOf(cell), cell]));
  const bands = ["severe_chronic", "at_risk"].flatMap((name) =>
    (counts.get(name) ?? []).filter(isRunning).flatMap((band) => {
      const around = byKey.get(keyOf(band));
      return around ? [toBandFact(around, name, band)] : [];
    }),
  );
  return [...chronic.flatMap(listReasonFacts), ...bands];
}
