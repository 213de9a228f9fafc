import type { BreakPosition } from "../../../src/synthesize/break-windows.ts";
import { type EpochDay, toEpochDay, weekdayOf } from "../../../src/synthesize/epoch-days.ts";
import { type Chance, chanceOf } from "../context/random.ts";
import type { DipScenario } from "./scenarios.ts";

/** What a school's year is made of. */
export interface SchoolPlan {
  readonly seed: number;
  readonly school: number;
  readonly students: number;
  readonly springYear: number;
  readonly days: readonly EpochDay[];
  readonly positions: ReadonlyMap<EpochDay, BreakPosition>;
  /** Factors on the whole district's days: bad days that all schools share. */
  readonly districtDays: readonly number[];
  readonly scenario: DipScenario;
}

/** A simulated school: students absent on each instructional day, and the planted dips. */
export interface SimulatedSchool {
  readonly absent: readonly number[];
  /** Points planted at this school, by the number of the break and its side. */
  readonly planted: ReadonlyMap<string, number>;
}

const weekdayFactors = [1.14, 0.94, 0.92, 0.94, 1.22];
const usualRate = 0.058;
const illnessShare = 0.4;
const illnessDays = [0.34, 0.65, 0.85, 0.95, 1];
const meanIllnessDays = 2.21;

/** The name of one side of a break. */
export const sideOf = ({ breakIndex, position }: BreakPosition): string =>
  `${breakIndex} ${position < 0 ? "before" : "after"}`;

/**
 * Returns a school's year, student by student and day by day: students differ widely in how often
 * they are absent, illness lasts one to five days, whole schools have bad days, the ordinary chance
 * drifts, and who stays away for a break stays away for all of its days. Schools' dips vary around
 * the district's.
 */
export function simulateSchool(plan: SchoolPlan): SimulatedSchool {
  const chance = chanceOf(plan.seed, plan.school, plan.springYear);
  const planted = plantDips(plan, chance);
  const factors = dayFactors(plan, chance);
  const dips = plan.days.map((day) => dipOn(plan, planted, day));
  const absent = new Array<number>(plan.days.length).fill(0);
  for (const propensity of propensitiesOf(plan.students, chance)) {
    attend(absent, { plan, factors, dips, propensity, chance });
  }
  return { absent, planted };
}

function plantDips({ positions, scenario }: SchoolPlan, chance: Chance): Map<string, number> {
  const planted = new Map<string, number>();
  for (const place of positions.values()) {
    const side = sideOf(place);
    if (planted.has(side)) continue;
    planted.set(side, scenario.plantedPoints * Math.max(0, 1 + 0.25 * chance.normal()));
  }
  return planted;
}

function dipOn({ positions }: SchoolPlan, planted: ReadonlyMap<string, number>, day: EpochDay) {
  const place = positions.get(day);
  const side = place ? sideOf(place) : "";
  return { side, share: (planted.get(side) ?? 0) / 100 };
}

function dayFactors({ days, districtDays, springYear, scenario }: SchoolPlan, chance: Chance) {
  const school = Math.exp(0.15 * chance.normal());
  const badDays = scenario.hasBadDays ? 0.25 : 0.12;
  const peak = toEpochDay(springYear - 1, 12, 30);
  return days.map((day, at) => {
    const wave = scenario.waveDays
      ? 0.8 * Math.exp(-0.5 * ((day - peak) / scenario.waveDays) ** 2)
      : 0;
    const season = 0.9 + (0.24 * at) / days.length + wave;
    const weekday = weekdayFactors[weekdayOf(day) - 1] ?? 1;
    const shock = Math.exp(badDays * chance.normal()) * (districtDays[at] ?? 1);
    return usualRate * school * season * weekday * shock;
  });
}

/** Propensities have mean 1 and a long tail. */
function propensitiesOf(students: number, chance: Chance): number[] {
  const drawn = Array.from({ length: students }, () => Math.exp(0.95 * chance.normal()));
  const mean = drawn.reduce((sum, value) => sum + value, 0) / students;
  return drawn.map((value) => value / mean);
}

interface Attending {
  readonly plan: SchoolPlan;
  readonly factors: readonly number[];
  readonly dips: readonly { readonly side: string; readonly share: number }[];
  readonly propensity: number;
  readonly chance: Chance;
}

function attend(absent: number[], { factors, dips, propensity, chance }: Attending): void {
  const isAwayOn = createAbsenceForBreaks(dips, chance);
  let ill = 0;
  for (const [at, factor] of factors.entries()) {
    const usual = Math.min(0.6, factor * propensity);
    const isAway = isAwayOn(at, usual);
    const draw = chance.uniform();
    const ordinary = usual * (1 - illnessShare);
    const fallsIll = draw - ordinary < (usual * illnessShare) / meanIllnessDays;
    if (ill > 0) ill -= 1;
    else if (draw >= ordinary && fallsIll) ill = lengthOf(chance.uniform());
    else if (draw >= ordinary && !isAway) continue;
    absent[at] = (absent[at] ?? 0) + 1;
  }
}

/** One draw for each side of a break: who stays away stays away on all of its days. */
function createAbsenceForBreaks(dips: Attending["dips"], chance: Chance) {
  let drawnSide = "";
  let draw = 1;
  return (at: number, usual: number): boolean => {
    const { side, share } = dips[at] ?? { side: "", share: 0 };
    if (side !== drawnSide) {
      drawnSide = side;
      draw = chance.uniform();
    }
    return draw < share / (1 - usual);
  };
}

/** Returns how many days an illness goes on after its first. */
function lengthOf(draw: number): number {
  return illnessDays.findIndex((limit) => draw < limit);
}
