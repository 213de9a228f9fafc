import type { Highs } from "highs";
import { type Protected, protect } from "../protect/protect.ts";
import { type CountCell, keyOf } from "./count-cell.ts";
import type { ReleaseFrame } from "./frame.ts";
import { layOut } from "./lay-out.ts";
import { listPods } from "./list-pods.ts";
import { type ReleaseSystem, toSystem } from "./to-system.ts";

/** The group of those whose race is not reported; starred with any race (the state's rule). */
const RACE_NOT_REPORTED = "RD";

/** What was decided about one count in one year. */
export interface ProtectedCount extends ReleaseSystem {
  readonly found: Protected;
  /** Names of the starred cells of the tables. */
  readonly stars: ReadonlySet<string>;
  /** Whether it was decided before, on the same figures. */
  readonly isReused: boolean;
}

/** What was published before of a count in a year that was finished then. */
export interface PublishedBefore {
  /** Names of cells that were printed with the figure they have now. */
  readonly printed: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
}

/** How one count is protected. */
export interface ProtectCountOptions {
  readonly highs: Highs;
  readonly rule: string;
  /** Whether movers are all that makes districts and schools differ: not so of differences. */
  readonly hasMovers?: boolean;
  /** Names of cells that are starred whatever their size. */
  readonly stars?: ReadonlySet<string> | undefined;
  readonly before?: PublishedBefore | undefined;
  /** Returns what was decided before on a system of the same figures. */
  readonly findDone?: ((release: ReleaseSystem) => Protected | undefined) | undefined;
}

/** Returns what may be starred when a star stays open: its group's row, its grade's, its place. */
function listRows({ keys }: ReleaseSystem, star: number): readonly (readonly number[])[] {
  const [place, category, category2] = keys[star]?.split("/") ?? [];
  const pick = (isMember: (parts: readonly string[]) => boolean) =>
    keys.flatMap((key, index) => (isMember(key?.split("/") ?? []) ? [index] : []));
  return [
    pick(([at, one, two]) => at === place && (one === category2 || two === category2)),
    pick(([at, one, two]) => at === place && (one === category || two === category)),
    pick(([at]) => at === place),
    pick(() => true),
  ];
}

/** Returns a place and the category that its races are crossed with, as one word; none of others. */
function raceLineOf(key: string | undefined, races: ReadonlySet<string>): string | undefined {
  const [place = "", category = "", category2 = ""] = key?.split("/") ?? [];
  return races.has(category) ? `${place}/${category2}` : undefined;
}

/** Returns what says of stars which cells of race not reported they take along. */
export function openRaceRule(
  { keys }: Pick<ReleaseSystem, "keys">,
  { categories }: ReleaseFrame,
): (stars: ReadonlySet<number>) => readonly number[] {
  const races = new Set(
    categories.filter(({ family }) => family === "race").map((one) => one.reporting_category),
  );
  const lines = keys.map((key) => raceLineOf(key, races));
  const rests = keys.flatMap((key, index) =>
    key?.split("/")[1] === RACE_NOT_REPORTED ? [index] : [],
  );
  return (stars: ReadonlySet<number>): readonly number[] => {
    const starred = new Set([...stars].flatMap((star) => lines[star] ?? []));
    return rests.filter((cell) => starred.has(lines[cell] ?? ""));
  };
}

/** Protects the cells of one system, or finds that it was done before. */
function protectCells(
  cells: readonly CountCell[],
  frame: ReleaseFrame,
  {
    highs,
    rule,
    hasMovers = true,
    stars = new Set(),
    findDone = () => undefined,
  }: ProtectCountOptions,
): ProtectedCount {
  const release = toSystem(cells, layOut(cells, frame, { rule }), { stars, hasMovers });
  const done = findDone(release);
  const found =
    done ??
    protect(release.system, {
      highs,
      pods: listPods(release, frame, { rule }),
      listWithholdings: (star) => listRows(release, star),
      listCompanions: openRaceRule(release, frame),
    });
  const chosen = [...found.stars.keys()].flatMap((index) => release.keys[index] ?? []);
  return { ...release, found, stars: new Set(chosen), isReused: done !== undefined };
}

/** Returns whether what was printed stays printed and what was starred stays starred. */
function isAsBefore(
  { keys, system, stars }: ProtectedCount,
  { printed, starred }: PublishedBefore,
): boolean {
  return keys.every((key, index) => {
    if (key === undefined || system.cells[index]?.state !== "printed") return true;
    return stars.has(key) ? !printed.has(key) : !starred.has(key);
  });
}

/**
 * Chooses the stars of one count in one year over all its tables at once. Where that would hide what
 * was printed before with the same figure, or print what was starred, it is done again with these as
 * they were (privacy: the ledger); where that cannot be protected, only what was starred stays.
 */
export function protectCount(
  cells: readonly CountCell[],
  frame: ReleaseFrame,
  options: ProtectCountOptions,
): ProtectedCount {
  const first = protectCells(cells, frame, options);
  const { before, stars = new Set() } = options;
  if (!before || isAsBefore(first, before)) return first;
  const again = { ...options, stars: new Set([...stars, ...before.starred]) };
  const lock = (cell: CountCell): CountCell => {
    const isLocked = cell.state === "printed" && before.printed.has(keyOf(cell));
    return isLocked && !again.stars.has(keyOf(cell)) ? { ...cell, state: "locked" } : cell;
  };
  const second = protectCells(cells.map(lock), frame, again);
  return second.found.open.length === 0 ? second : protectCells(cells, frame, again);
}
