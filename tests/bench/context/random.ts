import { createRandom, type Random } from "../../../src/synthesize/random.ts";

/** Numbers that look like chance and are the same at every run. */
export interface Chance {
  /** Returns a number from 0 to 1. */
  readonly uniform: Random;
  /** Returns a number of the standard normal distribution. */
  readonly normal: () => number;
}

/** Returns the chance of a seed; normal numbers by Box and Muller. */
export function chanceOf(...seeds: readonly number[]): Chance {
  const uniform = createRandom(...seeds);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
