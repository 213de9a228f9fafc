import type { Highs } from "highs";
import { type Protected, protect } from "../protect/protect.ts";
import type { CountCell } from "./count-cell.ts";
import type { ReleaseFrame } from "./frame.ts";
import { layOut } from "./lay-out.ts";
import { type ReleaseSystem, toSystem } from "./to-system.ts";

/** The group of those whose race is not reported; starred with any race (the state's rule). */
const RACE_NOT_REPORTED = "RD";

/** What was decided about one count in one year. */
export interface ProtectedCount extends ReleaseSystem {
  readonly found: Protected;
  /** Names of the starred cells of the tables. */
  readonly stars: ReadonlySet<string>;
}

/** How one count is protected. */
export interface ProtectCountOptions {
  readonly highs: Highs;
  readonly rule: string;
  /** Names of cells that are starred whatever their size. */
  readonly stars?: ReadonlySet<string>;
  readonly onProgress?: (progress: { readonly certified: number; readonly stars: number }) => void;
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
function openRaceRule({ keys }: ReleaseSystem, { categories }: ReleaseFrame) {
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

/**
 * Chooses the stars of one count in one year over all its tables at once. Throws when a star cannot
 * be protected though everything else was withheld.
 */
export function protectCount(
  cells: readonly CountCell[],
  frame: ReleaseFrame,
  { highs, rule, stars: given = new Set(), onProgress }: ProtectCountOptions,
): ProtectedCount {
  const release = toSystem(cells, layOut(cells, frame, { rule }), { stars: given });
  const found = protect(release.system, {
    ...{ highs, listWithholdings: (star: number) => listRows(release, star) },
    listCompanions: openRaceRule(release, frame),
    ...(onProgress ? { onProgress } : {}),
  });
  const stars = new Set([...found.stars.keys()].flatMap((index) => release.keys[index] ?? []));
  return { ...release, found, stars };
}
