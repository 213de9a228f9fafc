import type { Plan } from "./plan.ts";
import type { Random } from "./random.ts";

/** A student of the folder, the same in every year. */
export type Person = {
  readonly ssid: string;
  /** District code to the local ids the student has there, at least one for each. */
  readonly localIds: ReadonlyMap<string, readonly string[]>;
  readonly home: string;
  readonly birthDate: string;
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
    const ids = [toLocalId(at), ...(hasSecondId ? [`X${toLocalId(at)}`] : [])];
    return {
      ssid: String(5_000_000_001 + at * 7),
      localIds: new Map(
        plan.districts.map(({ code }, n) => [code, n === 0 ? ids : [`${900 - at}`]]),
      ),
      home,
      birthDate: `${random.integer(2005, 2020)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`,
      gender: random.pick(["M", "F", "M", "F", "M", "F", "X", ""]),
      isHispanic: random.pick(["Y", "N", "N", ""]),
      races: drawRaces(random),
      parentEducation: random.pick(["10", "11", "12", "13", "14", "15", ""]),
      firstName: random.pick(firstNames),
      lastName: random.pick(lastNames),
    };
  });
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
