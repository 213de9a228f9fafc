import type { EpochDay } from "./epoch-days.ts";
import { type GradeNumber, preschool, transitionalKindergarten } from "./grades.ts";
import { createRandom, getAt, integerBetween } from "./random.ts";
import type { SchoolYear } from "./school-years.ts";
import type { Arrival } from "./student.ts";

/** How a student comes into the files. */
export interface Newcomer extends Arrival {
  readonly index: number;
  readonly yearIndex: number;
  readonly kind: "pupil" | "visitor" | "guest";
  readonly arrivesMidYear: boolean;
}

interface Wave {
  readonly share: number;
  readonly kind?: Newcomer["kind"];
  readonly grades: readonly (readonly [GradeNumber, number])[];
  readonly arrivesMidYear?: boolean;
  readonly isNewToDistrict?: boolean;
}

// A transitional kindergarten is smaller than the kindergarten that follows it.
const kindergartenAtFirst = 0.62;
const upperGrades = Array.from({ length: 12 }, (_, index) => [index + 1, 1] as const);
const allGrades = [
  [transitionalKindergarten, kindergartenAtFirst],
  [0, 1],
  ...upperGrades,
] as const;
const visitorGrades = upperGrades.slice(4);
const perGrade = 1 / (kindergartenAtFirst + 13);

const firstWave: Wave = { share: 0.985, grades: allGrades };
const autumnWaves: readonly Wave[] = [
  { share: perGrade * kindergartenAtFirst, grades: [[transitionalKindergarten, 1]] },
  { share: perGrade * (1 - kindergartenAtFirst), grades: [[0, 1]] },
  { share: 0.042, grades: upperGrades, isNewToDistrict: true },
];
const yearRoundWaves: readonly Wave[] = [
  { share: 0.036, grades: allGrades, arrivesMidYear: true, isNewToDistrict: true },
  { share: 0.004, grades: [[preschool, 1]] },
  { share: 0.002, grades: visitorGrades, arrivesMidYear: true, kind: "visitor" },
  { share: 0.0015, grades: visitorGrades.slice(4), arrivesMidYear: true, kind: "guest" },
];

/** Yields everybody who ever enrolls, year by year, so that each year has about as many students. */
export function* listNewcomers(
  years: readonly SchoolYear[],
  { students, seed }: { readonly students: number; readonly seed: number },
): Generator<Newcomer> {
  let index = 0;
  for (const year of years) {
    const waves = [...(year.index === 0 ? [firstWave] : autumnWaves), ...yearRoundWaves];
    for (const wave of waves) {
      const size = Math.round(students * wave.share);
      for (let place = 0; place < size; place += 1) {
        yield toNewcomer(wave, { index, year, seed, share: (place + 0.5) / size });
        index += 1;
      }
    }
  }
}

/** Returns how many newcomers there will be, to show progress. */
export function countNewcomers(years: number, students: number): number {
  const sum = (waves: readonly Wave[]) => waves.reduce((total, { share }) => total + share, 0);
  const shares = firstWave.share + (years - 1) * sum(autumnWaves) + years * sum(yearRoundWaves);
  return Math.round(shares * students);
}

function toNewcomer(
  wave: Wave,
  of: {
    readonly index: number;
    readonly year: SchoolYear;
    readonly seed: number;
    readonly share: number;
  },
): Newcomer {
  const { index, year, seed } = of;
  const { arrivesMidYear = false, isNewToDistrict = false, kind = "pupil" } = wave;
  const entryDay = arrivesMidYear
    ? drawEntryDay(year, createRandom(seed, 0xa2, index))
    : getAt(year.district.instructionalDays, 0);
  const grade = findGrade(wave.grades, of.share);
  const { springYear } = year;
  return {
    ...{ index, yearIndex: year.index, springYear, grade, entryDay, kind },
    ...{ arrivesMidYear, isNewToDistrict },
  };
}

function drawEntryDay(year: SchoolYear, random: () => number): EpochDay {
  return getAt(year.district.instructionalDays, integerBetween(random, 8, 165));
}

function findGrade(grades: Wave["grades"], share: number): GradeNumber {
  let left = share * grades.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [grade, weight] of grades) {
    left -= weight;
    if (left < 0) return grade;
  }
  return getAt(grades, grades.length - 1)[0];
}
