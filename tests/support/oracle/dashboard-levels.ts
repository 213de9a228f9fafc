/** Status level of a printed rate in tenths of a percent: 5 very low (2.5 or less) to 1 very high. */
export function statusLevel(tenths: number): number {
  if (tenths <= 25) return 5;
  if (tenths <= 50) return 4;
  if (tenths <= 100) return 3;
  return tenths <= 200 ? 2 : 1;
}

/** Change level of a change in tenths of a point: 5 declined significantly to 1 increased significantly. */
export function changeLevel(tenths: number, isSmall: boolean): number {
  const level = tenths <= -30 ? 5 : tenths <= -5 ? 4 : tenths <= 4 ? 3 : tenths <= 30 ? 2 : 1;
  return isSmall ? Math.min(4, Math.max(2, level)) : level;
}

/** The colour from 1 red to 5 blue, by status (rows, very low first) and change level (1 to 5). */
export function colourOf(status: number, change: number): number {
  const grid = [
    [3, 4, 5, 5, 5],
    [2, 3, 4, 4, 5],
    [2, 2, 3, 4, 4],
    [1, 2, 2, 3, 3],
    [1, 1, 1, 2, 3],
  ];
  const colour = grid[5 - status]?.[change - 1];
  if (colour === undefined) throw new Error("unknown Dashboard level");
  return colour;
}
