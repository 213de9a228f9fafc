import type { Highs } from "highs";
import type { CountSpec } from "../release/count-specs.ts";
import type { ReleaseFrame } from "../release/frame.ts";
import { openRaceRule } from "../release/protect-count.ts";
import type { YearCounts } from "../release/protect-year.ts";
import type { YearProfiles } from "../release/student-profile.ts";
import type { FailedStar, JointAttack } from "./attack-joint.ts";
import { attackLinked, type KnownSafe, startSafe } from "./attack-linked.ts";
import { joinCounts } from "./join-counts.ts";
import type { Joint } from "./joint.ts";
import { listRowCells, listWithholdings, type WithheldRow } from "./list-withholdings.ts";
import { type PrintedBefore, type StarsByCount, seeRelease } from "./see-release.ts";

/** Linked counts of one year after the attack: what it found at last, what had to be starred for it. */
export interface MendedFamily {
  readonly joint: Joint;
  readonly found: JointAttack;
  /** All stars, those added included. */
  readonly stars: StarsByCount;
  readonly withheld: readonly WithheldRow[];
  /** How many cells of each count were withheld with them. */
  readonly withheldCells: ReadonlyMap<string, number>;
  /** How often it was attacked. */
  readonly attacks: number;
}

/** The stars to begin with, and what was printed before. */
export interface MendOptions {
  readonly highs: Highs;
  readonly stars: StarsByCount;
  readonly before?: PrintedBefore | undefined;
  /** What was withheld when they were mended before. */
  readonly earlier?: Pick<MendedFamily, "withheld" | "withheldCells"> | undefined;
  /** What earlier attacks found safe; what this one finds is added. */
  readonly safe?: KnownSafe;
  /** What lists of all students tell of the counts; where there are none nobody is thought to have them. */
  readonly profiles?: YearProfiles | undefined;
}

/** Mended star by star so often; what then still fails loses whole rows. */
const CHEAP_ROUNDS = 30;

function addStars(stars: StarsByCount, { names }: Joint, cells: readonly number[]): StarsByCount {
  const all = new Map([...stars].map(([count, keys]) => [count, new Set(keys)]));
  for (const cell of cells) {
    const { count, key } = names[cell] ?? { count: "", key: "" };
    all.set(count, (all.get(count) ?? new Set()).add(key));
  }
  return all;
}

/** Returns the cells of race not reported that these stars take along (the state's rule). */
function listCompanions(
  { names, cells }: Joint,
  frame: ReleaseFrame,
  added: readonly number[],
): readonly number[] {
  const keys = names.map(({ count, key, kind }) =>
    kind === "cell" ? `${count} ${key}` : undefined,
  );
  const starred = cells.flatMap(({ state }, index) => (state === "starred" ? [index] : []));
  const found = openRaceRule({ keys }, frame)(new Set([...starred, ...added]));
  return found.filter((cell) => cells[cell]?.state === "printed");
}

/** Returns the first rows of the list that still hold a printed cell. */
function findRows(joint: Joint, failed: FailedStar, specs: readonly CountSpec[]) {
  const groups = listWithholdings(failed, specs);
  return groups.find((rows) => rows.some((row) => listRowCells(joint, row).length > 0)) ?? [];
}

/**
 * Attacks linked counts at once, as somebody who knows all enrolments and how movers make districts and
 * schools differ, then with lists of all students, and mends what fails: by the cheapest further stars, then by withholding rows. Ends
 * when nothing fails or nothing is left to withhold.
 */
export function mendFamily(
  specs: readonly CountSpec[],
  counts: YearCounts,
  frame: ReleaseFrame,
  { highs, stars: given, before, earlier, safe = startSafe(), profiles }: MendOptions,
): MendedFamily {
  let stars = given;
  const tools = { highs, safe, specs, frame, profiles };
  const withheld: WithheldRow[] = [...(earlier?.withheld ?? [])];
  const withheldCells = new Map(earlier?.withheldCells);
  const withStars = (joint: Joint, cells: readonly number[]) =>
    addStars(stars, joint, [...cells, ...listCompanions(joint, frame, cells)]);
  for (let attacks = 1; ; attacks += 1) {
    const joint = joinCounts(specs, seeRelease(specs, counts, { stars, before }), frame);
    const { found, widen } = attackLinked(joint, tools);
    const done = { joint, found, stars, withheld, withheldCells, attacks };
    if (found.failed.length === 0) return done;
    const wider = attacks <= CHEAP_ROUNDS ? widen() : [];
    if (wider.length > 0) {
      stars = withStars(joint, wider);
      continue;
    }
    const rows = found.failed.flatMap((star) => findRows(joint, star, specs));
    if (rows.length === 0) return done;
    withheld.push(...rows);
    for (const row of rows) {
      const cells = listRowCells(joint, row).length;
      withheldCells.set(row.count, (withheldCells.get(row.count) ?? 0) + cells);
    }
    stars = withStars(
      joint,
      rows.flatMap((row) => listRowCells(joint, row)),
    );
  }
}
