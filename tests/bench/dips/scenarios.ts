/** What a simulated district lives through. */
export interface DipScenario {
  readonly name: string;
  /** Percentage points planted on every day of every window; 0: no dips at all. */
  readonly plantedPoints: number;
  /** A bell of illness over the winter break: its standard deviation in days. */
  readonly waveDays?: number;
  /** A day of closure on each side of two breaks. */
  readonly hasClosures?: boolean;
  /** Whole schools have worse days than usual, and the district as a whole has some. */
  readonly hasBadDays?: boolean;
  /** Short waves are reported without a target. */
  readonly hasTarget: boolean;
}

/** The scenarios of the published calibration. */
export const dipScenarios: readonly DipScenario[] = [
  { name: "No dips", plantedPoints: 0, hasTarget: true },
  { name: "No dips, illness over winter break", plantedPoints: 0, waveDays: 21, hasTarget: true },
  {
    name: "No dips, closures next to breaks",
    plantedPoints: 0,
    hasClosures: true,
    hasTarget: true,
  },
  { name: "Dips of 1 point", plantedPoints: 1, hasTarget: true },
  { name: "Dips of 2 points", plantedPoints: 2, hasTarget: true },
  { name: "Dips of 5 points", plantedPoints: 5, hasTarget: true },
  { name: "Dips of 1 point, illness", plantedPoints: 1, waveDays: 21, hasTarget: true },
  { name: "Dips of 2 points, illness", plantedPoints: 2, waveDays: 28, hasTarget: true },
  { name: "Dips of 5 points, illness", plantedPoints: 5, waveDays: 21, hasTarget: true },
  { name: "Dips of 2 points, closures", plantedPoints: 2, hasClosures: true, hasTarget: true },
  { name: "No dips, many bad days", plantedPoints: 0, hasBadDays: true, hasTarget: true },
  { name: "Dips of 2 points, many bad days", plantedPoints: 2, hasBadDays: true, hasTarget: true },
  { name: "No dips, short wave (10 days)", plantedPoints: 0, waveDays: 10, hasTarget: false },
];
