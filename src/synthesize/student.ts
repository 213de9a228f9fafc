import { type Circumstances, drawCircumstances } from "./circumstances.ts";
import { type EpochDay, toEpochDay } from "./epoch-days.ts";
import type { GradeNumber } from "./grades.ts";
import { createLanguageHistory, type LanguageHistory } from "./language-history.ts";
import { inventName, type PersonName } from "./person-names.ts";
import { drawRace, nameOriginOf, type Race } from "./race.ts";
import {
  createRandom,
  integerBetween,
  isHit,
  normal,
  pickWeighted,
  type Random,
} from "./random.ts";

/** What stays with a make-believe student over the years. */
export interface Student {
  readonly index: number;
  /** Ten digits. */
  readonly ssid: string;
  readonly name: PersonName;
  readonly birthDay: EpochDay;
  readonly gender: "F" | "M" | "X";
  readonly race: Race;
  readonly language: LanguageHistory;
  readonly circumstances: Circumstances;
  /** The lasting part of the propensity to be absent, on the log scale. */
  readonly propensity: number;
  /** How readily absences go without a note, standard normal. */
  readonly lean: number;
  /** Where the student lives, from 0 to 1 over the district: decides the schools. */
  readonly home: number;
}

/** When and in which grade a student's story begins. */
export interface Arrival {
  readonly springYear: number;
  readonly grade: GradeNumber;
  readonly entryDay: EpochDay;
  readonly isNewToDistrict: boolean;
}

// A prime above the number of students: each index gets its own nine digits.
const ssidPrime = 999_999_937;
// Students are reported as non-binary in middle and high school, hardly ever before.
const firstSecondaryGrade = 6;
// How much being often absent goes with leaving absences unexcused.
const leanShare = 0.4;

/** Returns the student of this number; the same seed and number give the same student. */
export function createStudent(index: number, arrival: Arrival, seed: number): Student {
  const random = createRandom(seed, 0x57, index);
  const home = random();
  const race = drawRace(random, home);
  const birthDay = drawBirthDay(random, arrival);
  const language = createLanguageHistory(random, { arrival, race });
  const propensity = normal(random);
  return {
    index,
    ssid: `9${String(((index + 1) * 7_654_321) % ssidPrime).padStart(9, "0")}`,
    name: inventName(random, nameOriginOf(race)),
    birthDay,
    gender: pickWeighted(random, [
      ["F", 48.4],
      ["M", 51.5],
      ["X", arrival.grade >= firstSecondaryGrade ? 0.2 : 0],
    ]),
    race,
    language,
    circumstances: drawCircumstances(random, { race, birthDay, language, home }),
    propensity,
    lean: leanShare * propensity + Math.sqrt(1 - leanShare ** 2) * normal(random),
    home,
  };
}

// Kindergarten: five years old by 1 September.
function drawBirthDay(random: Random, { springYear, grade }: Arrival): EpochDay {
  const bornBefore = toEpochDay(springYear - 6 - grade, 9, 2);
  const isOlder = isHit(random, 0.03);
  return bornBefore - integerBetween(random, 1, 365) - (isOlder ? 180 : 0);
}
