import type { Highs } from "highs";
import { attackThrough } from "../protect/attack.ts";
import { listKnownSpans, listLockedSpans } from "../protect/known-spans.ts";
import { measureSpan, openSweep, type Sweep } from "../protect/open-sweep.ts";
import { sweepSums } from "../protect/sweep-sums.ts";
import type { PublicCell, Relation, Span } from "../protect/system.ts";
import type { FailedStar } from "./attack-joint.ts";
import type { Joint } from "./joint.ts";
import type { Roster } from "./roster.ts";

/** A star that lists of all students narrow too far; the counts from `low` to `high` are left. */
export interface RosterFailure extends FailedStar, Span {
  /** What totals of all students and the state's file leave of it by themselves. */
  readonly alone: Span;
}

/** What attacking with lists of all students found. */
export interface RosterAttack {
  readonly failed: readonly RosterFailure[];
  /** Linear programs solved. */
  readonly programs: number;
}

/** Returns wholes whose parts are all known to the student: their rows say nothing new. */
function listSaidByParts(
  { ties }: Joint,
  { parts }: Roster,
  spans: readonly Span[],
): ReadonlySet<number> {
  const isExact = (cell: number) => parts.has(cell) && spans[cell]?.low === spans[cell]?.high;
  return new Set(
    ties.flatMap(({ kind, cells: [whole = -1, ...own] }) =>
      kind === "sum" && isExact(whole) && own.every(isExact) ? [whole] : [],
    ),
  );
}

/** Returns what figures say of the profiles that add up to them; `spans` as somebody knows the cells. */
function listRows(joint: Joint, roster: Roster, spans: readonly Span[]): readonly Relation[] {
  const spare = listSaidByParts(joint, roster, spans);
  return [...roster.parts].flatMap(([cell, own]) => {
    const span = spans[cell];
    const isSilent = !span || (span.low === 0 && span.high === joint.cells[cell]?.students);
    if (isSilent || spare.has(cell)) return [];
    return [{ cells: own, coefficients: own.map(() => 1), low: span.low, high: span.high }];
  });
}

/** Opens all tables of profiles that agree with some knowledge of the cells, as sums of these stars. */
function openRosterSweep(
  highs: Highs,
  joint: Joint,
  roster: Roster,
  { stars, spans }: { readonly stars: readonly number[]; readonly spans: readonly Span[] },
): Sweep {
  const bounds = roster.profiles.map(({ students }) => ({ low: 0, high: students }));
  const sweep = openSweep(highs, bounds, listRows(joint, roster, spans));
  return sweepSums(
    sweep,
    stars.map((star) => roster.parts.get(star) ?? []),
  );
}

/**
 * Attacks the stars of one count as somebody would who has the list of all students with all their
 * groups: one unknown for each profile. `safe` are names of stars found safe before; what this attack
 * finds safe is added.
 */
export function attackRoster(
  joint: Joint,
  roster: Roster,
  { highs, safe }: { readonly highs: Highs; readonly safe: Set<string> },
): RosterAttack {
  const nameOf = (star: number) => `${joint.names[star]?.count} ${joint.names[star]?.key}`;
  const stars = [...roster.parts.keys()].filter(
    (cell) => joint.cells[cell]?.state === "starred" && !safe.has(nameOf(cell)),
  );
  if (stars.length === 0) return { failed: [], programs: 0 };
  const open = (spans: readonly Span[]) => openRosterSweep(highs, joint, roster, { stars, spans });
  const openLocked = () => open(listLockedSpans(joint.cells));
  const cells = stars.flatMap((star): readonly PublicCell[] => {
    const cell = joint.cells[star];
    return cell ? [cell] : [];
  });
  const found = attackThrough(cells, {
    openKnown: () => open(listKnownSpans(joint.cells)),
    openLocked,
  });
  for (const { cell, verdict } of found.stars)
    if (verdict !== "fails") safe.add(nameOf(stars[cell] ?? -1));
  const failing = found.stars.filter(({ verdict }) => verdict === "fails");
  if (failing.length === 0) return { failed: [], programs: found.programs };
  const locked = openLocked();
  try {
    const failed = failing.flatMap(({ cell: at, low, high }): RosterFailure[] => {
      const [cell = -1, alone] = [stars[at], measureSpan(locked, at)];
      const name = joint.names[cell];
      return name && alone ? [{ ...name, cell, low, high, alone }] : [];
    });
    return { failed, programs: found.programs + locked.countPrograms() };
  } finally {
    locked.close();
  }
}
