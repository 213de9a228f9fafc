import { isDeepStrictEqual } from "node:util";
import type { Ledger, LedgerYear } from "../../contracts/ledger.ts";
import { listChanges } from "./list-changes.ts";

/** Whether a year prints the same as before: figures, stars, source and day. */
function isSame(before: LedgerYear | undefined, now: LedgerYear): boolean {
  return before !== undefined && isDeepStrictEqual({ ...before, release: now.release }, now);
}

/** Returns the number of the release that follows those of a ledger. */
export function nextReleaseOf({ releases }: Ledger): number {
  return (releases.at(-1)?.release ?? 0) + 1;
}

/**
 * Returns a ledger with what is published now. The release counts only if a year is printed otherwise
 * than before; else the ledger stays as it was. `asOf` stands for the date of the build: there is no
 * clock. Years that are no longer in the folder stay: they were published.
 */
export function toNextLedger(ledger: Ledger, years: readonly LedgerYear[], asOf: string): Ledger {
  const known = new Map(ledger.years.map((year) => [year.school_year, year]));
  const fresh = years.filter((year) => !isSame(known.get(year.school_year), year));
  if (fresh.length === 0) return ledger;
  const changes = fresh.flatMap((year) => {
    const before = known.get(year.school_year);
    return before ? listChanges(before, year, asOf) : [];
  });
  for (const year of fresh) known.set(year.school_year, year);
  const school_years = fresh.map(({ school_year }) => school_year);
  const release = { release: nextReleaseOf(ledger), as_of: asOf, school_years };
  return {
    releases: [...ledger.releases, release],
    changes: [...ledger.changes, ...changes],
    years: [...known.values()].sort((left, right) => left.school_year - right.school_year),
  };
}
