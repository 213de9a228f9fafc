import type { EpochDay } from "./epoch-days.ts";
import type { LanguageHistory } from "./language-history.ts";
import { hardshipAt } from "./neighbourhood.ts";
import type { Race } from "./race.ts";
import { integerBetween, isHit, pickWeighted, type Random } from "./random.ts";

/** A student's lasting circumstances; what begins and ends within a year is drawn each year. */
export interface Circumstances {
  readonly meals: "free" | "reduced" | "paid";
  readonly isMigrant: boolean;
  readonly isMilitary: boolean;
  /** Chances that a school year has a spell of homelessness or foster care. */
  readonly homelessChance: number;
  readonly fosterChance: number;
  /** When special education began, and ended if it did. */
  readonly disabilityStart?: EpochDay;
  readonly disabilityEnd?: EpochDay;
  /** CALPADS: 10 graduate school to 14 not a high school graduate, 15 declined to state. */
  readonly parentEducation: string;
}

const poorerRaces: ReadonlySet<string> = new Set(["RH", "RB", "RP", "RI"]);

/** Returns circumstances in the proportions of the make-believe district. */
export function drawCircumstances(
  random: Random,
  student: {
    readonly race: Race;
    readonly birthDay: EpochDay;
    readonly language: LanguageHistory;
    readonly home: number;
  },
): Circumstances {
  const isPoorer = poorerRaces.has(student.race.category);
  const tilt = Math.exp(0.5 * hardshipAt(student.home));
  const meals = pickWeighted<Circumstances["meals"]>(random, [
    ["free", (isPoorer ? 68 : 30) * tilt],
    ["reduced", isPoorer ? 10 : 9],
    ["paid", (isPoorer ? 22 : 61) / tilt],
  ]);
  const isPoor = meals === "free";
  return {
    meals,
    isMigrant: student.race.isHispanic && isPoor && isHit(random, 0.07),
    isMilitary: isHit(random, 0.025),
    homelessChance: drawSpellChance(random, isPoor ? 0.11 : 0.012),
    fosterChance: drawSpellChance(random, isPoor ? 0.018 : 0.004),
    ...drawDisability(random, student.birthDay),
    parentEducation: drawParentEducation(random, isPoor),
  };
}

// Homelessness and foster care stay with few children for years, rather than touch many once.
function drawSpellChance(random: Random, share: number): number {
  return isHit(random, share) ? 0.4 + 0.6 * random() : 0;
}

function drawDisability(
  random: Random,
  birthDay: EpochDay,
): Pick<Circumstances, "disabilityStart" | "disabilityEnd"> {
  if (!isHit(random, 0.165)) return {};
  const disabilityStart = birthDay + integerBetween(random, 3 * 365, 12 * 365);
  if (!isHit(random, 0.12)) return { disabilityStart };
  return { disabilityStart, disabilityEnd: disabilityStart + integerBetween(random, 400, 2200) };
}

function drawParentEducation(random: Random, isPoor: boolean): string {
  return pickWeighted(random, [
    ["10", isPoor ? 3 : 16],
    ["11", isPoor ? 8 : 28],
    ["12", isPoor ? 18 : 24],
    ["13", isPoor ? 28 : 18],
    ["14", isPoor ? 36 : 5],
    ["15", 8],
  ]);
}
