/**
 * Returns a rate (0 to 1) rounded half-up to whole parts of `parts` (1000: a tenth of a percent), in
 * integer arithmetic: binary fractions land on the wrong side of exact ties.
 */
export function roundRate(count: number, total: number, parts: number): number {
  return Math.floor((2 * parts * count + total) / (2 * total)) / parts;
}

/** Returns a count rounded half-up to a multiple of `step`. */
export function roundCount(count: number, step: number): number {
  return Math.floor((2 * count + step) / (2 * step)) * step;
}
