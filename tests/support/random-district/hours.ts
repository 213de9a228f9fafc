import { daysMissed } from "./attendance-plan.ts";
import type { Attitude } from "./enrollment-plan.ts";
import type { Random } from "./random.ts";

/** Hours missed of the hours scheduled on one day; both empty: the whole day. */
export type Hours = { readonly hoursAbsent: string; readonly hoursScheduled: string };

export const noHours: Hours = { hoursAbsent: "", hoursScheduled: "" };

/** The hours of each day a student misses at an hourly school, near 10% exact to the hundredth of a day. */
export function drawHours(random: Random, attitude: Attitude, expected: number): readonly Hours[] {
  const missed = daysMissed(attitude, expected);
  if (missed === 0) return [];
  const isNearTie = attitude === "tie" || attitude === "below";
  if (!isNearTie) return Array.from({ length: missed }, () => random.pick([...whole, ...odd]));
  const wholeDays = Array.from({ length: Math.ceil(expected / 10) - 1 }, () => random.pick(whole));
  return [...wholeDays, ...(attitude === "tie" ? random.pick(oneDay) : [random.pick(nearlyADay)])];
}

const whole = [noHours, toHours("4", "4"), toHours("6.50", "6.5"), toHours("7", "6")];
const odd = [
  ...[toHours("1", "8"), toHours("2", "6"), toHours("1.25", "3.75"), toHours("0", "5")],
  ...[toHours("0.5", "6"), toHours("0.25", "5"), toHours("0.51", "6"), toHours("0.50", "4")],
];
/** Rounded half-up to hundredths of a day, the second and third are a whole day. */
const nearlyADay = [toHours("5.9", "6"), toHours("3.98", "4"), toHours("7.97", "8")];
/** Parts that add to exactly one day, though thirds and eighths do not end in hundredths. */
const oneDay = [
  Array.from({ length: 2 }, () => toHours("3", "6")),
  Array.from({ length: 3 }, () => toHours("2.00", "6.00")),
  Array.from({ length: 8 }, () => toHours("1", "8")),
  [toHours("1.25", "3.75"), toHours("2", "6"), toHours("2", "6")],
  [toHours("5", "4")],
];

function toHours(hoursAbsent: string, hoursScheduled: string): Hours {
  return { hoursAbsent, hoursScheduled };
}
