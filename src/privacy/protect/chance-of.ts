/** Returns a number from 0 to 1 for a cell in a round: as good as chance, the same at every run. */
export function chanceOf(cell: number, round: number): number {
  let mixed = Math.imul(cell + 1, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}
