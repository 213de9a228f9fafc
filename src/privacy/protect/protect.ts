import type { Highs } from "highs";
import { type CertifyOptions, certifyStars } from "./certify-stars.ts";
import { checkSystem } from "./check-system.ts";
import { dropSpareStars } from "./drop-spare-stars.ts";
import { listLockedSpans } from "./known-spans.ts";
import { openCycles } from "./open-cycles.ts";
import { openSweep } from "./open-sweep.ts";
import { tighten } from "./propagate.ts";
import { listExplained, type StarReason, startProtection } from "./protection.ts";
import { type Span, type System, type Table, toPublicSystem } from "./system.ts";

/** What disclosure control decided, with the proof. */
export interface Protected {
  /** Every starred cell and why; `primary` are those that came starred. */
  readonly stars: ReadonlyMap<number, StarReason>;
  /** Whole-number tables that look like the truth and certify every star. Secret, like the truth. */
  readonly witnesses: readonly Table[];
  /** Stars that locked figures and public bounds narrow by themselves: what these leave possible. */
  readonly explained: ReadonlyMap<number, Span>;
  /** Stars that could not be certified though everything offered was withheld: do not publish. */
  readonly open: readonly number[];
  /** Programs solved. */
  readonly programs: number;
}

/** The solver, and what else a caller may say. */
export interface ProtectOptions extends Partial<CertifyOptions> {
  readonly highs: Highs;
  /** Cells among which a cycle is looked for first; in a large system that is much faster. */
  readonly pods?: readonly ReadonlySet<number>[];
}

/**
 * Chooses the stars of a release so that for every star with n students at least min(n, 5) + 1 counts
 * remain possible (privacy: how). Primary stars are given (state `starred`); locked cells are never
 * starred. Throws when the truth breaks what everybody is said to know. Same input, same answer.
 */
export function protect(
  given: System,
  {
    highs,
    pods,
    listWithholdings = () => [],
    listCompanions,
    onProgress = () => {},
  }: ProtectOptions,
): Protected {
  checkSystem(given);
  const system = tighten(given);
  // As given: tighter bounds lead the solver to other tables, not to better ones.
  const cycles = openCycles(highs, given, pods);
  const { cells, relations } = toPublicSystem(system, new Set());
  const locked = openSweep(highs, listLockedSpans(cells), relations);
  try {
    const protection = startProtection(system, cycles);
    const options = {
      ...{ listWithholdings, onProgress },
      ...(listCompanions ? { listCompanions } : {}),
    };
    const open = certifyStars({ protection, locked }, options);
    const best = dropSpareStars(protection, options);
    const { stars, witnesses } = best;
    const programs = cycles.countPrograms() + locked.countPrograms();
    return { stars, witnesses, explained: listExplained(best), open, programs };
  } finally {
    cycles.close();
    locked.close();
  }
}
