import type { Policy } from "../../contracts/published/policies.ts";
import type { Figures } from "./rates.ts";

/** How far a share of students could lie off by chance, in tenths of a percent. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns Wilson's interval of a share of students; of a running year from the rounded rate and the
 * rounded number of students. Undefined where the rate is hidden or nobody is counted.
 */
export function shareInterval(
  { eligible_students: students, chronic_students: count, chronic_rate: rate }: Figures,
  deviations: number,
): ShareInterval | undefined {
  if (!students || rate === null) return undefined;
  const share = count === null ? rate : count / students;
  const square = deviations ** 2;
  const middle = share + square / (2 * students);
  const reach =
    deviations * Math.sqrt((share * (1 - share)) / students + square / (4 * students ** 2));
  const tenths = (value: number) => Math.round((1000 * value) / (1 + square / students));
  return { low: Math.max(0, tenths(middle - reach)), high: Math.min(1000, tenths(middle + reach)) };
}

/** Returns the half-width of intervals in standard deviations that is in force; throws without it. */
export function intervalDeviations(policies: readonly Policy[]): number {
  const found = policies.find((row) => row.policy === "interval_deviations" && row.is_in_force);
  if (!found) throw new Error("missing policy: interval_deviations");
  return found.value;
}
