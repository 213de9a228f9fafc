import { type CellName, nameOfKey } from "../release/count-cell.ts";
import { type CountSpec, countSpecs } from "../release/count-specs.ts";
import type { ReleaseFrame } from "../release/frame.ts";
import {
  type ProtectedYear,
  type ProtectYearOptions,
  protectYear,
  type YearCounts,
} from "../release/protect-year.ts";
import type { YearProfiles } from "../release/student-profile.ts";
import { startSafe } from "./attack-linked.ts";
import { auditCount, type CountAudit } from "./count-audit.ts";
import { listFamilies } from "./count-families.ts";
import type { WithheldRow } from "./list-withholdings.ts";
import { type MendedFamily, mendFamily } from "./mend-family.ts";
import { type StarsByCount, seeRelease } from "./see-release.ts";
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
  /** Whether the attack added stars; the proof then is of all of them as given. */
  readonly isMended: boolean;
  /** Names of ties between cells that everybody expects and that do not hold; never published. */
  readonly untrueTies: readonly string[];
}

/** How a year is secured. */
export interface SecureYearOptions extends ProtectYearOptions {
  /** What lists of all students tell of the counts. */
  readonly profiles?: YearProfiles;
}

interface Family {
  readonly specs: readonly CountSpec[];
  readonly mended: MendedFamily;
}

function starsOf(families: readonly Family[]): StarsByCount {
  const one = ({ specs, mended }: Family) =>
    specs.map(({ name }) => [name, mended.stars.get(name) ?? new Set<string>()] as const);
  return new Map(families.flatMap(one));
}

const countStars = (stars: StarsByCount) =>
  [...stars.values()].reduce((sum, { size }) => sum + size, 0);

/**
 * Protects every count of a year, then attacks counts that are linked at once, as somebody would who
 * knows all enrolments and has the lists of all students, and mends what fails; what was mended is protected again with its stars as
 * given, until the proof is of all stars there are.
 */
export function secureYear(
  counts: YearCounts,
  frame: ReleaseFrame,
  options: SecureYearOptions,
): SecuredYear {
  let year = protectYear(counts, frame, options);
  let families: readonly Family[] = [];
  let isMended = false;
  const safe = listFamilies(countSpecs).map(startSafe);
  for (;;) {
    const mendOptions = { ...options, stars: year.stars };
    families = listFamilies(countSpecs).map((specs, at): Family => {
      const earlier = families[at]?.mended;
      const known = { earlier, safe: safe[at] ?? startSafe() };
      return { specs, mended: mendFamily(specs, counts, frame, { ...mendOptions, ...known }) };
    });
    const stars = starsOf(families);
    const isProven = () => countStars(stars) === countStars(year.stars);
    if (!isProven()) {
      isMended = true;
      year = protectYear(counts, frame, { ...options, withheld: stars });
    }
    // Where the proof took no further star, the attack on these stars stands.
    if (isProven()) return { ...year, stars, isMended, ...judge(families, counts, options) };
  }
}

/** Returns what the attack on mended families found. */
function judge(
  families: readonly Family[],
  counts: YearCounts,
  options: ProtectYearOptions,
): Pick<SecuredYear, "attack" | "untrueTies"> {
  const audits = families.flatMap(({ specs, mended }) => {
    const seen = seeRelease(specs, counts, { ...options, stars: mended.stars });
    return specs.map((spec) => auditCount(spec, seen.counts.get(spec.name) ?? [], mended));
  });
  return {
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
