import type { Highs } from "highs";
import { type CellName, nameOfKey } from "../release/count-cell.ts";
import { countSpecs } from "../release/count-specs.ts";
import { attackJoint } from "./attack-joint.ts";
import { listFamilies } from "./count-families.ts";
import type { Enrolments } from "./enrolments.ts";
import { joinCounts } from "./join-counts.ts";
import type { SeenSite } from "./see-site.ts";
import { settleBlind } from "./settle-blind.ts";
import { nameTie } from "./settle-ties.ts";

/** A star that can be narrowed too far, or a place where the site contradicts itself. */
export interface SiteFailure extends Partial<CellName> {
  readonly schoolYear: number;
  readonly count: string;
  readonly rule: "inferred" | "contradicts";
}

/** What attacking a site from outside found; numbers of stars and programs. */
export interface SiteAttack {
  readonly failures: readonly SiteFailure[];
  readonly stars: number;
  readonly passes: number;
  readonly explained: number;
  /** Least width among the stars that pass; null without any. */
  readonly narrowest: number | null;
  readonly programs: number;
  /** Ties that what is printed disproves and the attack does without. */
  readonly givenUp: number;
}

/** Attacks every year of a site, linked counts at once (privacy: audit B and C). */
export function attackSite(
  { years, contradictions }: SeenSite,
  { frame, untrue_ties }: Pick<Enrolments, "frame" | "untrue_ties">,
  { highs }: { readonly highs: Highs },
): SiteAttack {
  const failures: SiteFailure[] = contradictions.map((one) => ({ ...one, rule: "contradicts" }));
  const sums = { stars: 0, passes: 0, explained: 0, programs: 0, givenUp: 0 };
  const widths: number[] = [];
  for (const [schoolYear, seen] of years) {
    for (const specs of listFamilies(countSpecs)) {
      const joined = joinCounts(specs, seen, frame);
      if (joined.cells.length === 0) continue;
      const untrue = new Set(untrue_ties[String(schoolYear)] ?? []);
      const ties = joined.ties.filter((tie) => !untrue.has(nameTie(joined, tie)));
      const joint = { ...joined, ties };
      const settled = settleBlind(highs, joint);
      if (!settled) {
        failures.push({ schoolYear, count: specs[0]?.name ?? "", rule: "contradicts" });
        continue;
      }
      const found = attackJoint(joint, settled, { highs });
      const of = (verdict: string) => found.stars.filter((star) => star.verdict === verdict);
      sums.stars += found.stars.length;
      sums.passes += of("passes").length;
      sums.explained += of("explained").length;
      sums.programs += found.programs;
      sums.givenUp += joint.ties.length - settled.relations.length;
      if (found.narrowest !== undefined) widths.push(found.narrowest);
      failures.push(
        ...found.failed.map(({ count, key }) => ({
          ...{ schoolYear, count, ...nameOfKey(key), rule: "inferred" as const },
        })),
      );
    }
  }
  return { failures, ...sums, narrowest: widths.length > 0 ? Math.min(...widths) : null };
}
