import { hardshipAt } from "./neighbourhood.ts";
import type { NameOrigin } from "./person-names.ts";
import { getAt, isHit, pick, pickWeighted, type Random } from "./random.ts";
import type { truthParameters } from "./truth-parameters.ts";

/** CDE's code of a race or ethnicity. */
export type RaceCategory = keyof typeof truthParameters.raceEffects;

/** Race and ethnicity as SINF holds them. */
export interface Race {
  readonly category: RaceCategory;
  readonly isHispanic: boolean;
  /** CALPADS race codes, up to five. */
  readonly codes: readonly string[];
}

const shares: readonly (readonly [RaceCategory, number])[] = [
  ["RH", 63],
  ["RW", 17],
  ["RA", 5.5],
  ["RF", 4],
  ["RT", 4.5],
  ["RB", 2.6],
  ["RP", 1.2],
  ["RI", 0.7],
  ["RD", 1.5],
];

const codesByCategory: Readonly<Record<string, readonly string[]>> = {
  RW: ["700"],
  RA: ["201", "202", "203", "204", "205", "206", "207", "208", "299"],
  RF: ["400"],
  RB: ["600"],
  RP: ["301", "302", "303", "304", "399"],
  RI: ["100"],
};
const single = ["RW", "RA", "RF", "RB", "RP", "RI"] as const;

// How much a poorer place (hardshipAt) shifts the share of a race there, on the log scale.
const shifts: ReadonlyMap<string, number> = new Map([
  ["RH", 0.45],
  ["RW", -0.8],
  ["RA", -0.5],
  ["RT", -0.5],
  ["RB", 0.2],
]);

/** Returns a race in the proportions of the make-believe district at this place in it. */
export function drawRace(random: Random, home: number): Race {
  const hardship = hardshipAt(home);
  const category = pickWeighted(
    random,
    shares.map(([race, share]) => [race, share * Math.exp((shifts.get(race) ?? 0) * hardship)]),
  );
  return { category, isHispanic: category === "RH", codes: drawCodes(random, category) };
}

/** Returns the list a student's name is drawn from. */
export function nameOriginOf(race: Race): NameOrigin {
  if (race.category === "RH") return "spanish";
  if (race.category === "RA") return "asian";
  return race.category === "RF" ? "filipino" : "english";
}

function drawCodes(random: Random, category: RaceCategory): readonly string[] {
  if (category === "RD") return [];
  if (category === "RT") return drawTwoGroups(random);
  if (category !== "RH") return [pick(random, codesByCategory[category] ?? [])];
  // A Hispanic student may name any races, or none.
  return isHit(random, 0.55) ? [isHit(random, 0.85) ? "700" : "100"] : [];
}

function drawTwoGroups(random: Random): readonly string[] {
  const first = Math.floor(random() * single.length);
  const second = (first + 1 + Math.floor(random() * (single.length - 1))) % single.length;
  return [first, second].map((at) => pick(random, codesByCategory[getAt(single, at)] ?? []));
}
