import type { Tally } from "./tally.ts";

/** The three figures of a row as printed. */
export type Figures = { readonly eligible: string; readonly count: string; readonly rate: string };

export const notApplicable: Figures = { eligible: "-", count: "-", rate: "-" };
const masked: Figures = { eligible: "*", count: "*", rate: "*" };

/** Figures of a finished year: masked up to the threshold, the rate half-up to one decimal. */
export function finishedFigures({ eligible, chronic }: Tally, threshold: number): Figures {
  if (eligible <= threshold) return masked;
  return {
    eligible: String(eligible),
    count: String(chronic),
    rate: printTenths(tenthsOfPercent(chronic, eligible)),
  };
}

/** Figures of the running year: below 30 students masked, enrolment to tens, no count, a coarser rate below 300. */
export function runningFigures({ eligible, chronic }: Tally, threshold: number): Figures {
  if (eligible < Math.max(30, threshold + 1)) return masked;
  const rate =
    eligible < 300
      ? String(Math.floor((200 * chronic + eligible) / (2 * eligible)))
      : printTenths(tenthsOfPercent(chronic, eligible));
  return { eligible: String(Math.floor((eligible + 5) / 10) * 10), count: "*", rate };
}

function tenthsOfPercent(chronic: number, eligible: number): number {
  return Math.floor((2000 * chronic + eligible) / (2 * eligible));
}

function printTenths(tenths: number): string {
  const whole = Math.floor(tenths / 10);
  return tenths % 10 === 0 ? String(whole) : `${whole}.${tenths % 10}`;
}
