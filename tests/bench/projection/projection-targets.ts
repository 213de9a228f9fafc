import type { ProjectionCalibration } from "./calibrate-projection.ts";

const pooledCoverage = [75, 85] as const;
const monthlyCoverage = [70, 95] as const;

/** Returns what a promised line of the calibration misses, in words. */
function findMissed(line: ProjectionCalibration): string[] {
  const isPooled = line.month === "10-03";
  const [lowest, highest] = isPooled ? pooledCoverage : monthlyCoverage;
  const naive = Math.min(
    line.error_points_of_last_year,
    line.error_points_to_date ?? Number.POSITIVE_INFINITY,
  );
  const isCovered = line.covered_percent >= lowest && line.covered_percent <= highest;
  const isGood = line.error_points <= naive + 2 * line.standard_error;
  const name = `${line.earlier_years} earlier years, ${line.month}`;
  return [
    ...(isCovered ? [] : [`${name}: ${line.covered_percent}% covered`]),
    ...(isGood || !isPooled ? [] : [`${name}: error ${line.error_points}, naive ${naive}`]),
  ];
}

/** Returns the targets that the promised lines of the calibration miss. */
export function findMissedTargets(lines: readonly ProjectionCalibration[]): string[] {
  return lines.filter(({ has_target }) => has_target).flatMap(findMissed);
}
