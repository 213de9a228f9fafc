import { absentCategories, type Category } from "./attendance-codes.ts";
import { type AttendanceTally, daysOf } from "./attendance-tally.ts";
import { integerBetween, isHit, pickWeighted, type Random } from "./random.ts";
import { truthParameters } from "./truth-parameters.ts";

/** Why a STAS record does not say what the SIS days say. */
export type DifferenceKind =
  | "missing record"
  | "absent days"
  | "expected days"
  | "reason"
  | "exempt flag";

/** The figures of one STAS record, before they are laid out; hundredths of days. */
export interface StasFigures {
  readonly isExempt: boolean;
  readonly expected: number;
  readonly days: ReadonlyMap<Category, number>;
}

/** What was planted in a record: `reported` is missing where the record is. */
export interface StasDifference {
  readonly kind: DifferenceKind;
  readonly reported?: StasFigures;
}

const kinds: readonly (readonly [DifferenceKind, number])[] = [
  ["absent days", 40],
  ["expected days", 25],
  ["reason", 15],
  ["missing record", 12],
  ["exempt flag", 8],
];

/** Returns the difference planted in this record, undefined for nearly all. */
export function drawStasDifference(
  random: Random,
  tally: AttendanceTally,
): StasDifference | undefined {
  if (!isHit(random, truthParameters.stasDifferenceShare)) return undefined;
  if (tally.isExempt || tally.expected < 2000) return undefined;
  const kind = pickWeighted(random, kinds);
  if (kind === "missing record") return { kind };
  const reported = toReported(kind, tally, integerBetween(random, 1, 8) * 100);
  return reported ? { kind, reported } : undefined;
}

/** Returns the hundredths of days absent, whatever the reason. */
export function sumAbsent(days: ReadonlyMap<Category, number>): number {
  return [...days].reduce(
    (sum, [category, of]) => sum + (absentCategories.has(category) ? of : 0),
    0,
  );
}

function toReported(
  kind: Exclude<DifferenceKind, "missing record">,
  tally: AttendanceTally,
  size: number,
): StasFigures | undefined {
  const { isExempt, expected } = tally;
  const excused = daysOf(tally, "excused");
  const unexcused = daysOf(tally, "unexcused");
  if (kind === "exempt flag") return { isExempt: true, expected: 0, days: new Map() };
  const hasRoom = sumSpareDays(tally) >= size;
  if (kind === "absent days") {
    const days = withDays(tally, ["excused", excused + size]);
    return hasRoom ? { isExempt, expected, days } : undefined;
  }
  if (kind === "expected days") {
    return hasRoom ? { isExempt, expected: expected - size, days: tally.days } : undefined;
  }
  if (unexcused < 100) return undefined;
  const days = withDays(tally, ["excused", excused + 100], ["unexcused", unexcused - 100]);
  return { isExempt, expected, days };
}

// Days fully attended in class, ten of which stay whatever is planted.
function sumSpareDays(tally: AttendanceTally): number {
  const studied = daysOf(tally, "independent_study_complete");
  const special = daysOf(tally, "suspension_in") + studied;
  return tally.expected - sumAbsent(tally.days) - special - 1000;
}

function withDays(tally: AttendanceTally, ...changes: readonly (readonly [Category, number])[]) {
  return new Map([...tally.days, ...changes]);
}
