import { createHash } from "node:crypto";
import type { ReleaseFrame } from "../privacy/release/frame.ts";
import type { ProtectYearOptions, YearCounts } from "../privacy/release/protect-year.ts";
import type { YearProfiles } from "../privacy/release/student-profile.ts";
import type { ReleaseSystem } from "../privacy/release/to-system.ts";

/** To be raised whenever the same figures would be protected in another way than before. */
const PROTECTION = 7;

function hash(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([PROTECTION, value]))
    .digest("hex");
}

/** Returns what stands for a system, its counts and relations and how it is protected, in 64 letters. */
export function fingerprintOf({ system, keys }: ReleaseSystem): string {
  return hash([system.cells, system.relations, keys]);
}

/** Returns the same of a whole year, with what the district withholds and lists of students tell. */
export function fingerprintOfYear(
  counts: YearCounts,
  frame: ReleaseFrame,
  {
    withheld = new Map(),
    profiles = new Map(),
  }: Pick<ProtectYearOptions, "withheld"> & { readonly profiles?: YearProfiles } = {},
): string {
  const kept = [...withheld].map(([count, keys]) => [count, [...keys].sort()]);
  return hash([[...counts], frame, kept, [...profiles]]);
}
