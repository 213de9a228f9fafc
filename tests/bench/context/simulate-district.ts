import { type Chance, chanceOf } from "./random.ts";

/** How a simulated district behaves. */
export interface Scenario {
  /** Standard deviation by which a school's logit moves from year to year. */
  readonly drift: number;
  /** Students differ less in a lasting way: one's result repeats with a correlation near 0.2. */
  readonly repeatsLess?: boolean;
  /** The school whose rate is made to fall in the last year, its place in `sizes`. */
  readonly plantedSchool?: number;
  /** By how many points it is made to fall. */
  readonly plantedPoints?: number;
}

/** A simulated student of a year. */
export interface SimulatedStudent {
  readonly key: number;
  readonly school: number;
  readonly span: string;
  readonly isDisadvantaged: boolean;
  readonly isEnglishLearner: boolean;
  readonly hasDisability: boolean;
  readonly isChronic: boolean;
}

type Person = Omit<SimulatedStudent, "isChronic"> & { readonly propensity: number };

/** Eligible students of each simulated school. */
export const sizes = [60, 150, 400, 400, 400, 550, 550, 550, 550, 900, 900, 1300, 1300] as const;
const spans = ["GR13", "GR912", "GR13", "GR13", "GR46", "GR13", "GR46", "GR13", "GR46"];

/** Simulated school years, the last one judged. */
export const simulatedYears = [2023, 2024, 2025] as const;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function newPerson(
  key: number,
  school: number,
  { chance, repeatsLess }: { chance: Chance; repeatsLess: boolean },
): Person {
  const poverty = 0.35 + 0.5 * ((school * 7) % 13) * (1 / 12);
  const isDisadvantaged = chance.uniform() < poverty;
  const isEnglishLearner = chance.uniform() < 0.15 + 0.2 * poverty;
  const hasDisability = chance.uniform() < 0.12;
  const propensity =
    (repeatsLess ? -2.3 : -2.75) +
    0.8 * Number(isDisadvantaged) +
    0.1 * Number(isEnglishLearner) +
    0.7 * Number(hasDisability) +
    (repeatsLess ? 1.2 : 2) * chance.normal();
  const span = spans[school] ?? (school < 11 ? "GR78" : "GR912");
  return { key, school, span, isDisadvantaged, isEnglishLearner, hasDisability, propensity };
}

/**
 * Returns the students of three years of a district. Students differ in a lasting way, schools too; a
 * quarter of the students of each school is new every year, and everybody's rate falls a little.
 */
export function simulateDistrict(
  seed: number,
  { drift, repeatsLess = false, plantedSchool, plantedPoints = 0 }: Scenario,
) {
  const chance = chanceOf(seed);
  let next = 0;
  const effects = sizes.map(() => 0.3 * chance.normal());
  let people = sizes.flatMap((size, school) =>
    Array.from({ length: size }, () => newPerson(next++, school, { chance, repeatsLess })),
  );
  return simulatedYears.map((year, at) => {
    if (at > 0) {
      people = people.map((person) =>
        chance.uniform() < 0.25
          ? newPerson(next++, person.school, { chance, repeatsLess })
          : person,
      );
    }
    const moved = effects.map((effect) => effect - 0.1 * at + drift * chance.normal());
    const propensities = people.map((x) => logistic(x.propensity + (moved[x.school] ?? 0)));
    const planted = propensities.filter((_, i) => people[i]?.school === plantedSchool);
    const fall = at === 2 ? plantedPoints / 100 / mean(planted) : 0;
    return {
      year,
      students: people.map((person, i): SimulatedStudent => {
        const isPlanted = person.school === plantedSchool;
        const probability = (propensities[i] ?? 0) * (isPlanted ? 1 - fall : 1);
        return { ...person, isChronic: chance.uniform() < probability };
      }),
    };
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
