import {
  type SecuredYear,
  type SecureYearOptions,
  secureYear,
} from "../privacy/audit/secure-year.ts";
import { type Certificate, toProtected } from "../privacy/release/certificate.ts";
import type { ReleaseFrame } from "../privacy/release/frame.ts";
import { loadSolver } from "../privacy/release/load-solver.ts";
import { protectYear, type YearCounts } from "../privacy/release/protect-year.ts";
import { fingerprintOf, fingerprintOfYear } from "./fingerprint-of.ts";
import { isAsPublished, toDecided, type YearPattern } from "./year-pattern.ts";

/** What a thread is given; its answer is a `MeasuredYear`. */
export interface YearToProtect extends Pick<SecureYearOptions, "withheld" | "before" | "profiles"> {
  readonly counts: YearCounts;
  readonly frame: ReleaseFrame;
  /** What was decided in the last build, with the proof. */
  readonly certificates: readonly Certificate[];
  readonly pattern: YearPattern | undefined;
}

/** A protected year and what stands for its figures. */
export interface MeasuredYear extends SecuredYear {
  readonly fingerprint: string;
}

/** Returns what the last build decided on the same figures, if it agrees with what was published. */
function findDecided({ pattern, before }: YearToProtect, fingerprint: string) {
  if (pattern?.fingerprint !== fingerprint) return undefined;
  const decided = toDecided(pattern);
  return isAsPublished(decided, before) ? decided : undefined;
}

/**
 * Chooses the stars of a year and attacks them. Where all figures are those of the last build its
 * pattern stands; else the stars of each count whose own figures are come from its certificate.
 */
export async function protectMeasuredYear(year: YearToProtect): Promise<MeasuredYear> {
  const { counts, frame, certificates, withheld, before, profiles } = year;
  const fingerprint = fingerprintOfYear(counts, frame, year);
  const known = new Map(certificates.map((one) => [one.fingerprint, one]));
  const options: SecureYearOptions = {
    ...(withheld ? { withheld } : {}),
    ...(before ? { before } : {}),
    ...(profiles ? { profiles } : {}),
    highs: await loadSolver(),
    findDone(release) {
      const done = known.get(fingerprintOf(release));
      return done && toProtected(done);
    },
  };
  const decided = findDecided(year, fingerprint);
  if (!decided) return { ...secureYear(counts, frame, options), fingerprint };
  const given = decided.isMended ? { ...options, withheld: decided.stars } : options;
  return { ...protectYear(counts, frame, given), ...decided, fingerprint };
}
