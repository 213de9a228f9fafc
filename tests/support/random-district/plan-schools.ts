import type { DistrictPlan } from "./plan.ts";
import type { Random } from "./random.ts";

/** A school of the folder: `code` 7 digits, `district` 7 digits. */
export type SchoolPlan = {
  readonly code: string;
  readonly district: string;
  readonly name: string;
  readonly isCharter: boolean;
  /** A charter that is its own reporting LEA in CALPADS. */
  readonly reportsItself: boolean;
  readonly isDass: boolean;
  readonly isHourly: boolean;
  readonly grades: readonly string[];
  /** Do lowest_grade and highest_grade of schools.csv say so? */
  readonly listsGrades: boolean;
  /** Share of students relative to the other schools; 0: nobody is enrolled. */
  readonly weight: number;
};

export const allGrades = [
  ...["TK", "KN", "01", "02", "03", "04", "05", "06"],
  ...["07", "08", "09", "10", "11", "12"],
];

const names = [
  "Lincoln Elementary",
  'Abraham "Abe" Ortiz, Academy',
  "Peña Middle",
  "José Muñoz K-8",
  "O’Brien High",
  "Sierra Vista Continuation",
  "Zoë Ávila Charter",
];
const spans: readonly (readonly [string, string])[] = [
  ["TK", "05"],
  ["KN", "06"],
  ["06", "08"],
  ["09", "12"],
  ["TK", "12"],
  ["TK", "08"],
  ["KN", "KN"],
];

/** Draws two to six schools (at least one per district) and sometimes one that nobody attends. */
export function planSchools(
  random: Random,
  districts: readonly DistrictPlan[],
  isBig: boolean,
): readonly SchoolPlan[] {
  const count = random.integer(2, 6);
  const codes = random
    .shuffle(Array.from({ length: 40 }, (_, at) => `0${100_007 + at * 313}`))
    .concat();
  const isRangeKnown = !random.chance(0.25);
  const schools = Array.from({ length: count }, (_, at) => {
    const district = districts[at % districts.length]?.code ?? "";
    const weight = at === 0 && isBig ? 12 : random.integer(1, 3);
    return drawSchool(random, district, codes[at] ?? "", names[at] ?? "", weight, isRangeKnown);
  });
  if (!random.chance(0.3)) return schools;
  const empty = drawSchool(random, districts[0]?.code ?? "", codes[9] ?? "", "Empty", 0, true);
  return [...schools, empty];
}

function drawSchool(
  random: Random,
  district: string,
  code: string,
  name: string,
  weight: number,
  isRangeKnown: boolean,
): SchoolPlan {
  const [lowest, highest] = random.pick(spans);
  const isCharter = random.chance(0.25);
  return {
    code,
    district,
    name,
    isCharter,
    reportsItself: isCharter && random.chance(0.6),
    isDass: random.chance(0.15),
    isHourly: random.chance(highest === "12" ? 0.4 : 0.1),
    grades: allGrades.slice(allGrades.indexOf(lowest), allGrades.indexOf(highest) + 1),
    listsGrades: isRangeKnown && !random.chance(0.15),
    weight,
  };
}
