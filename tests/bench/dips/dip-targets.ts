import type { DipCalibration } from "./calibrate-dips.ts";

const highestFalse = 2.5;
const highestBias = 0.3;
const [lowestCover, highestCover] = [92, 98];

/** Two Monte Carlo standard errors of a share in percent. */
const chanceOf = (share: number, windows: number): number =>
  2 * Math.sqrt((share * (100 - share)) / windows);

function findMissed(line: DipCalibration): string[] {
  const { windows, planted_points, called_dip_percent, bias_points, covered_percent } = line;
  const isFalse =
    planted_points === 0 && called_dip_percent > highestFalse + chanceOf(highestFalse, windows);
  const isUncovered =
    covered_percent < lowestCover - chanceOf(lowestCover, windows) ||
    covered_percent > highestCover + chanceOf(highestCover, windows);
  return [
    ...(isFalse ? [`${called_dip_percent}% called a dip`] : []),
    ...(Math.abs(bias_points) >= highestBias ? [`bias of ${bias_points} points`] : []),
    ...(isUncovered ? [`${covered_percent}% covered`] : []),
  ];
}

/**
 * Returns what misses the targets of the method: without dips at most 2.5% called one on a side, bias
 * under 0.3 points, 92 to 98% of the intervals hold the truth; each within two Monte Carlo standard
 * errors.
 */
export function findMissedTargets(lines: readonly DipCalibration[]): string[] {
  return lines
    .filter(({ has_target }) => has_target)
    .flatMap((line) =>
      findMissed(line).map((what) => `${line.scenario}, ${line.school_size}: ${what}`),
    );
}
