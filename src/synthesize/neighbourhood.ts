/**
 * Returns how much poorer than the district a place is, from about -1 to 1. Places run from 0 to 1
 * over the district; it changes smoothly, so that neighbouring schools are somewhat alike.
 */
export function hardshipAt(home: number): number {
  return Math.sin(2 * Math.PI * (0.9 * home + 0.1));
}
