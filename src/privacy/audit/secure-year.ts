import { type CellName, nameOfKey } from "../release/count-cell.ts";
import { countSpecs } from "../release/count-specs.ts";
import type { ReleaseFrame } from "../release/frame.ts";
import {
  type ProtectedYear,
  type ProtectYearOptions,
  protectYear,
  type YearCounts,
} from "../release/protect-year.ts";
import { auditCount, type CountAudit } from "./count-audit.ts";
import { listFamilies } from "./count-families.ts";
import type { WithheldRow } from "./list-withholdings.ts";
import { mendFamily } from "./mend-family.ts";
import { seeRelease } from "./see-release.ts";
import { listUntrueTies } from "./settle-ties.ts";

/** A cell of a count, named by its place. */
export interface NamedCell extends CellName {
  readonly count: string;
}

/** What attacking a year before it is published found. */
export interface YearAttack {
  readonly counts: readonly CountAudit[];
  /** Rows that had to be withheld. */
  readonly withheld: readonly WithheldRow[];
  /** Cells that nothing could protect: the year must not be published. */
  readonly failed: readonly NamedCell[];
  /** Linear programs solved by the last attacks. */
  readonly programs: number;
}

/** A protected year that was attacked as a whole and mended. */
export interface SecuredYear extends ProtectedYear {
  readonly attack: YearAttack;
  /** Names of ties between cells that everybody expects and that do not hold; never published. */
  readonly untrueTies: readonly string[];
}

/**
 * Protects every count of a year, then attacks counts that are linked at once, as somebody would who
 * knows all enrolments, and mends what fails.
 */
export function secureYear(
  counts: YearCounts,
  frame: ReleaseFrame,
  options: ProtectYearOptions,
): SecuredYear {
  const year = protectYear(counts, frame, options);
  const families = listFamilies(countSpecs).map((specs) => ({
    specs,
    mended: mendFamily(specs, counts, frame, { ...options, stars: year.stars }),
  }));
  const audits = families.flatMap(({ specs, mended }) => {
    const seen = seeRelease(specs, counts, { ...options, stars: mended.stars });
    return specs.map((spec) => auditCount(spec, seen.counts.get(spec.name) ?? [], mended));
  });
  const starsOf = ({ specs, mended }: (typeof families)[number]) =>
    specs.map(({ name }) => [name, mended.stars.get(name) ?? new Set<string>()] as const);
  return {
    ...year,
    stars: new Map(families.flatMap(starsOf)),
    untrueTies: families.flatMap(({ mended }) => listUntrueTies(mended.joint)),
    attack: {
      counts: audits,
      withheld: families.flatMap(({ mended }) => mended.withheld),
      failed: families.flatMap(({ mended }) =>
        mended.found.failed.map(({ count, key }) => ({ count, ...nameOfKey(key) })),
      ),
      programs: families.reduce((sum, { mended }) => sum + mended.found.programs, 0),
    },
  };
}
