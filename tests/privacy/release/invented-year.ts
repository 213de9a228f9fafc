import {
  type CellName,
  type CountCell,
  isEverybody,
} from "../../../src/privacy/release/count-cell.ts";
import type { YearCounts } from "../../../src/privacy/release/protect-year.ts";
import { shownSpanOfCount, stateOfCount } from "../../../src/privacy/release/state-of-count.ts";
import {
  createRandom,
  integerBetween,
  isHit,
  type Random,
} from "../../../src/synthesize/random.ts";
import { DISTRICT, SCHOOLS, smallFrame } from "./small-frame.ts";

interface Student {
  readonly places: readonly string[];
  readonly categories: readonly string[];
  /** Counts of the table spec that the student stands under, and those that he counts in. */
  readonly inside: readonly string[];
  readonly counted: readonly string[];
}

const RULE = {
  suppression_threshold: 10,
  running_minimum_students: 30,
  running_fine_students: 300,
};

function pick(random: Random, list: readonly string[]): string {
  return list[Math.floor(random() * list.length * random())] ?? list[0] ?? "";
}

const codesOf = (family: string) =>
  smallFrame.categories
    .filter((one) => one.family === family)
    .map(({ reporting_category }) => reporting_category);

function makeStudent(random: Random): Student {
  const english = isHit(random, 0.3) ? ["SE", ...(isHit(random, 0.4) ? ["LTEL"] : [])] : [];
  const isChronic = isHit(random, 0.35);
  const isExtra = isHit(random, 0.15);
  const isTruant = isHit(random, 0.3);
  const chronic = isChronic ? ["chronic_lcap", ...(isExtra ? [] : ["chronic"])] : [];
  const severe = isChronic && !isExtra && isHit(random, 0.4) ? ["severe_chronic"] : [];
  return {
    places: [`D${DISTRICT}`, `S${pick(random, SCHOOLS)}`],
    categories: [
      ...["TA", "GR13", pick(random, codesOf("grade")), pick(random, codesOf("race"))],
      ...[pick(random, codesOf("gender")), ...english, ...(isHit(random, 0.5) ? ["SD"] : [])],
    ],
    inside: ["chronic_lcap", "truant", ...(isExtra ? [] : ["chronic", "severe_chronic"])],
    counted: [...chronic, ...severe, ...(isTruant ? ["truant"] : [])],
  };
}

function listNames(): readonly CellName[] {
  const codes = smallFrame.categories.map(({ reporting_category }) => reporting_category);
  const places = [`D${DISTRICT}`, ...SCHOOLS.map((school) => `S${school}`)];
  const plain = places.flatMap((place) =>
    codes.map((reporting_category) => ({
      ...{ level: place.slice(0, 1), cds_code: place.slice(1) },
      ...{ reporting_category, reporting_category_2: "TA" },
    })),
  );
  const grades = [...codesOf("grade"), "GR13"];
  const groups = [...codesOf("race"), ...codesOf("gender"), ...codesOf("program")];
  const crossed = grades.flatMap((reporting_category) =>
    groups.map((reporting_category_2) => ({
      ...{ level: "D", cds_code: DISTRICT, reporting_category, reporting_category_2 },
    })),
  );
  // As goals name them: single cells of a table that schools do not have.
  const named = ["SE", "RH"].map((reporting_category_2) => ({
    ...{ level: "S", cds_code: SCHOOLS[0], reporting_category: "GR01", reporting_category_2 },
  }));
  return [...plain, ...crossed, ...named];
}

function countCell(
  students: readonly Student[],
  name: CellName,
  { count, isRunning }: { readonly count: string; readonly isRunning: boolean },
): CountCell {
  const here = students.filter(
    ({ places, categories, inside }) =>
      inside.includes(count) &&
      places.includes(`${name.level}${name.cds_code}`) &&
      categories.includes(name.reporting_category) &&
      categories.includes(name.reporting_category_2),
  );
  const sizes = {
    students: here.length,
    count: here.filter(({ counted }) => counted.includes(count)).length,
  };
  const facts = {
    ...{ ...RULE, ...sizes, is_running: isRunning, known: "nothing" as const },
    isEverybody: isEverybody(name),
  };
  return { ...name, ...sizes, state: stateOfCount(facts), shown: shownSpanOfCount(facts) };
}

/** Makes the counts of a year up, student by student: chronic, LCAP, severe and truant. */
export function inventYear(seed: number, { isRunning = false } = {}): YearCounts {
  const random = createRandom(seed);
  const size = integerBetween(random, 60, 260);
  const students = Array.from({ length: size }, () => makeStudent(random));
  const isCrossed = (count: string, name: CellName) =>
    count === "chronic" || name.reporting_category_2 === "TA";
  return new Map(
    ["chronic", "chronic_lcap", "severe_chronic", "truant"].map((count) => [
      count,
      listNames()
        .filter((name) => isCrossed(count, name))
        .map((name) => countCell(students, name, { count, isRunning })),
    ]),
  );
}
