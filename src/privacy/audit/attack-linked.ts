import type { Highs } from "highs";
import type { CountSpec } from "../release/count-specs.ts";
import type { ReleaseFrame } from "../release/frame.ts";
import type { YearProfiles } from "../release/student-profile.ts";
import { attackJoint, type JointAttack, type SafeStars } from "./attack-joint.ts";
import { attackRoster } from "./attack-roster.ts";
import type { Joint } from "./joint.ts";
import { openRoster, splitRoster } from "./roster.ts";
import { type SettleOptions, settleByTruth } from "./settle-ties.ts";
import { widenOverRoster } from "./widen-over-roster.ts";
import { widenStars } from "./widen-stars.ts";

type Movers = SettleOptions["movers"];

/** Stars that were found safe from somebody who knows the movers, and from somebody who counts them. */
export interface KnownSafe extends Readonly<Record<Movers, SafeStars>> {
  /** Names of those that lists of all students do not narrow either. */
  readonly listed: Set<string>;
}

/** Returns the notes of somebody who has not attacked yet. */
export function startSafe(): KnownSafe {
  return { known: new Map(), counted: new Map(), listed: new Set() };
}

/** What an attack found, and how to find the printed cells whose stars would mend it. */
export interface MendableAttack {
  readonly found: JointAttack;
  readonly widen: () => readonly number[];
}

/** What attacks are made with. */
export interface AttackTools {
  readonly highs: Highs;
  /** What earlier attacks found safe; what these find is added. */
  readonly safe: KnownSafe;
  readonly specs: readonly CountSpec[];
  readonly frame: ReleaseFrame;
  /** What lists of all students tell; without them nobody is thought to have any. */
  readonly profiles: YearProfiles | undefined;
}

/**
 * Attacks as somebody who knows how movers make districts and schools differ, then as somebody who only
 * counts them: what totals explain to the one, printed figures may give away to the other. Returns the
 * first attack that fails, else the first.
 */
function attackTwice(joint: Joint, { highs, safe, specs }: AttackTools): MendableAttack {
  const attackAs = (movers: Movers): MendableAttack => {
    const settled = settleByTruth(joint, { movers });
    const found = attackJoint(joint, settled, { highs, safe: safe[movers] });
    const failed = found.failed.map(({ cell }) => cell);
    return { found, widen: () => widenStars(joint, settled, failed, { highs, specs }).stars };
  };
  const known = attackAs("known");
  if (known.found.failed.length > 0) return known;
  // Who knows less finds no star narrower; only an excuse that the totals give may no longer hold.
  for (const [name, star] of safe.known)
    if (star.verdict === "passes") safe.counted.set(name, star);
  const counted = attackAs("counted");
  const programs = known.found.programs + counted.found.programs;
  if (counted.found.failed.length > 0) return counted;
  return { ...known, found: { ...known.found, programs } };
}

/** Attacks as somebody who has the lists of all students, once nothing else is found. */
function attackListed(
  joint: Joint,
  before: MendableAttack,
  { highs, safe, specs, frame, profiles }: AttackTools,
): MendableAttack {
  let { found } = before;
  const rosters = specs.flatMap(({ name }) => {
    const own = profiles?.get(name);
    return own ? splitRoster(openRoster(joint, name, own, frame)) : [];
  });
  for (const roster of rosters) {
    const { failed, programs } = attackRoster(joint, roster, { highs, safe: safe.listed });
    found = { ...found, failed, programs: found.programs + programs };
    if (failed.length > 0)
      return { found, widen: () => widenOverRoster(joint, roster, failed, { highs }) };
  }
  return { ...before, found };
}

/**
 * Attacks linked counts as everybody who might: by what enrolments and totals tell, and, when that finds
 * nothing, with lists of all students. Returns the first attack that fails, else what they found.
 */
export function attackLinked(joint: Joint, tools: AttackTools): MendableAttack {
  const attacked = attackTwice(joint, tools);
  return attacked.found.failed.length > 0 ? attacked : attackListed(joint, attacked, tools);
}
