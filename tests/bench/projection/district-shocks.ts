import type { Chance } from "../context/random.ts";

/** What all students of a district share in one simulated year, and what schools and groups share. */
export interface YearShocks {
  /** Factors on the chance of absence, by school and by instructional day. */
  readonly bySchool: readonly (readonly number[])[];
  /** Factors of students with English still to learn and of students with a disability. */
  readonly englishLearner: number;
  readonly disability: number;
}

/** What a district keeps over the years. */
export interface DistrictTraits {
  readonly schoolEffects: readonly number[];
  /** The share of absence that is winter illness, and how the year drifts. */
  readonly winterHeight: number;
  readonly springDrift: number;
  level: number;
}

/** Returns the lasting traits of a district of so many schools. */
export function drawTraits(chance: Chance, schools: number): DistrictTraits {
  return {
    schoolEffects: Array.from({ length: schools }, () => 0.2 * chance.normal()),
    winterHeight: 0.3 + 0.6 * chance.uniform(),
    springDrift: 0.1 + 0.12 * chance.normal(),
    level: 0.15 * chance.normal(),
  };
}

/**
 * Returns a year's shocks: the level wanders from year to year; a winter wave of its own height, day
 * and length; a drift in spring; schools that differ from year to year and month to month, and now
 * and then change for good in the middle of a year.
 */
export function drawYear(
  chance: Chance,
  traits: DistrictTraits,
  days: number,
): { readonly shocks: YearShocks; readonly traits: DistrictTraits } {
  const level = 0.75 * traits.level - 0.02 + 0.11 * chance.normal();
  const height = traits.winterHeight * (0.3 + 1.4 * chance.uniform());
  const peak = days * (0.4 + 0.22 * chance.uniform());
  const length = 9 + 16 * chance.uniform();
  const drift = traits.springDrift + 0.1 * chance.normal();
  const season = Array.from({ length: days }, (_, day) => {
    const wave = height * Math.exp(-0.5 * ((day - peak) / length) ** 2);
    return Math.exp(level + drift * (day / days - 0.5)) * (0.85 + wave);
  });
  const schools = traits.schoolEffects.map((effect) => changeSchool(chance, effect, days));
  return {
    shocks: {
      bySchool: schools.map(({ factors }) => season.map((x, day) => x * (factors[day] ?? 1))),
      englishLearner: Math.exp(0.1 + 0.07 * chance.normal()),
      disability: Math.exp(0.32 + 0.1 * chance.normal()),
    },
    traits: { ...traits, level, schoolEffects: schools.map(({ effect }) => effect) },
  };
}

/** A school's factors on each day of a year, and its effect when the year ends. */
function changeSchool(chance: Chance, lasting: number, days: number) {
  const ofYear = 0.1 * chance.normal();
  const changeDay = chance.uniform() < 0.08 ? Math.floor(days * chance.uniform()) : days;
  const change = changeDay < days ? 0.25 * chance.normal() : 0;
  const months = Array.from({ length: 10 }, () => 0.08 * chance.normal());
  const factors = Array.from({ length: days }, (_, day) => {
    const ofMonth = months[Math.floor((10 * day) / days)] ?? 0;
    return Math.exp(lasting + ofYear + ofMonth + (day >= changeDay ? change : 0));
  });
  return { factors, effect: 0.95 * (lasting + change) + 0.04 * chance.normal() };
}
