import type { Plan } from "./plan.ts";
import type { Random } from "./random.ts";

/** A student of the folder, the same in every year. */
export type Person = {
  readonly ssid: string;
  /** District code to the local ids the student has there, at least one for each. */
  readonly localIds: ReadonlyMap<string, readonly string[]>;
  readonly home: string;
  /** ISO date; empty when nobody knows it. */
  readonly birthDate: string;
  /** Place among all grades in the folder's first year: below 0 not yet at school, beyond 13 no more. */
  readonly startGrade: number;
  /** The school year in which the student stays in the same grade. */
  readonly repeatsIn: number | undefined;
  /** Mostly away without an excuse? */
  readonly isTruant: boolean;
  /** `M`, `F`, `X` or empty. */
  readonly gender: string;
  readonly isHispanic: string;
  readonly races: readonly string[];
  readonly parentEducation: string;
  readonly firstName: string;
  readonly lastName: string;
};

export const raceCodes = ["100", "201", "205", "299", "301", "399", "400", "600", "700"];
const firstNames = ["José", "Zoë", "Renée", "Ann", 'B"ob', "Mary, Ann", "Łukasz", "D’Arcy"];
const lastNames = ["Muñoz", "O'Neil", "Smith", '"Quote', "de la Peña", "Ng", "陈"];

/** Draws the students; local ids collide between districts and differ by leading zeros within one. */
export function drawPeople(random: Random, plan: Plan): readonly Person[] {
  return Array.from({ length: plan.studentCount }, (_, at) => {
    const home = random.pick(plan.districts).code;
    const hasSecondId = random.chance(0.03);
    const startGrade = drawStartGrade(random, plan);
    const ids = [toLocalId(at), ...(hasSecondId ? [`X${toLocalId(at)}`] : [])];
    return {
      ssid: String(5_000_000_001 + at * 7),
      localIds: new Map(
        plan.districts.map(({ code }, n) => [code, n === 0 ? ids : [`${900 - at}`]]),
      ),
      home,
      birthDate: drawBirthDate(random, plan, startGrade),
      startGrade,
      repeatsIn: random.chance(0.08) ? plan.currentYear - random.integer(0, 3) : undefined,
      isTruant: random.chance(0.3),
      gender: random.pick(["M", "F", "M", "F", "M", "F", "X", ""]),
      isHispanic: random.pick(["Y", "N", "N", ""]),
      races: drawRaces(random),
      parentEducation: random.pick(["10", "11", "12", "13", "14", "15", ""]),
      firstName: random.pick(firstNames),
      lastName: random.pick(lastNames),
    };
  });
}

/** Any grade; with four or more years half of the students start in 8 or 9 and can become a cohort. */
function drawStartGrade(random: Random, { years, isBig }: Plan): number {
  if (years.length >= 4 && random.chance(0.5)) return random.pick([8, 9, 10, 10]);
  return isBig ? random.integer(0, 11) : random.integer(1 - years.length, 13);
}

/** Mostly right for the grade, at times anything from 4 to 19; often 29 February, sometimes unknown. */
function drawBirthDate(random: Random, { years, currentYear }: Plan, startGrade: number): string {
  if (random.chance(0.06)) return "";
  const firstYear = years[0]?.schoolYear ?? currentYear;
  const age = random.chance(0.85) ? startGrade + random.pick([4, 5, 5]) : random.integer(4, 19);
  const born = firstYear - age;
  if (random.chance(0.06)) return `${born - (born % 4)}-02-29`;
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return `${born}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`;
}

/** None, one, two of one group, or two different race codes. */
export function drawRaces(random: Random): readonly string[] {
  const draw = random.next();
  if (draw < 0.1) return [];
  if (draw < 0.8) return [random.pick(raceCodes)];
  if (draw < 0.87) return ["201", "208"];
  return random.shuffle(raceCodes).slice(0, 2);
}

/** Every twentieth id is another student's with a leading zero. */
function toLocalId(at: number): string {
  return at % 20 === 19 ? `0${400 + at - 1}` : String(400 + at);
}
