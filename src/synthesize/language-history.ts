import { type EpochDay, toEpochDay } from "./epoch-days.ts";
import type { Race } from "./race.ts";
import { integerBetween, isHit, pickWeighted, type Random } from "./random.ts";
import type { Arrival } from "./student.ts";

/** One English language acquisition status and the day from which it holds. */
export interface LanguageStatus {
  readonly status: "EO" | "IFEP" | "TBD" | "EL" | "RFEP";
  readonly startDay: EpochDay;
}

/** A student's statuses in order of time, and the language spoken at home. */
export interface LanguageHistory {
  readonly statuses: readonly LanguageStatus[];
  /** CALPADS language code: 00 English, 01 Spanish, … */
  readonly homeLanguage: string;
  readonly isNewcomer: boolean;
}

const everLearnerShares: Readonly<Record<string, number>> = {
  RH: 0.58,
  RA: 0.4,
  RF: 0.28,
  RP: 0.2,
};
const reclassifiedPerYear = 0.115;

/** Returns the whole history, the years to come included: whoever prints it cuts it at a date. */
export function createLanguageHistory(
  random: Random,
  { arrival, race }: { readonly arrival: Arrival; readonly race: Race },
): LanguageHistory {
  const newcomerShare = arrival.isNewToDistrict ? 0.16 : 0.03;
  const isNewcomer =
    arrival.grade > 0 && isHit(random, newcomerShare * (race.isHispanic ? 1 : 0.3));
  const isLearner = isNewcomer || isHit(random, everLearnerShares[race.category] ?? 0.03);
  const schoolStart = findSchoolStart(random, arrival, isNewcomer);
  if (isLearner) {
    const statuses = listLearnerStatuses(random, schoolStart, arrival.springYear);
    return { statuses, homeLanguage: drawLanguage(random, race), isNewcomer };
  }
  const isFluent = isHit(random, race.category === "RA" || race.isHispanic ? 0.16 : 0.01);
  return {
    statuses: [{ status: isFluent ? "IFEP" : "EO", startDay: schoolStart }],
    homeLanguage: isFluent ? drawLanguage(random, race) : "00",
    isNewcomer,
  };
}

// Newcomers came within the last two years, whoever is new to the district just now; all others began
// school in California in kindergarten.
function findSchoolStart(random: Random, arrival: Arrival, isNewcomer: boolean): EpochDay {
  const { springYear, grade, entryDay, isNewToDistrict } = arrival;
  if (isNewcomer) return isNewToDistrict ? entryDay : entryDay - integerBetween(random, 20, 700);
  return grade <= 0 ? entryDay : toEpochDay(springYear - grade - 1, 8, 15 + (grade % 7));
}

function listLearnerStatuses(
  random: Random,
  schoolStart: EpochDay,
  springYear: number,
): readonly LanguageStatus[] {
  const initial: readonly LanguageStatus[] = isHit(random, 0.35)
    ? [
        { status: "TBD", startDay: schoolStart },
        { status: "EL", startDay: schoolStart + integerBetween(random, 10, 30) },
      ]
    : [{ status: "EL", startDay: schoolStart }];
  const firstYear = new Date(schoolStart * 86_400_000).getUTCFullYear() + 3;
  for (let year = firstYear; year < springYear + 14; year += 1) {
    if (!isHit(random, reclassifiedPerYear)) continue;
    const startDay = toEpochDay(year, 10, 1) + integerBetween(random, 0, 210);
    return [...initial, { status: "RFEP", startDay }];
  }
  return initial;
}

function drawLanguage(random: Random, race: Race): string {
  if (race.isHispanic) return isHit(random, 0.94) ? "01" : "49";
  if (race.category === "RF") return "05";
  return pickWeighted(random, [
    ["02", 4],
    ["03", 2],
    ["07", 1],
    ["04", 1],
    ["99", 1],
  ]);
}
