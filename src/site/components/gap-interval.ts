/** Students of a group and how many of them have the outcome. */
export interface Share {
  readonly count: number;
  readonly students: number;
}

/** A gap in percentage points with the interval that chance alone leaves open. */
export interface GapInterval {
  readonly gap: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the rate of a group less that of all students, in percentage points, with its interval.
 * The group is a part of all: the gap is that between the group and the other students, times the
 * share of the others. It leaves zero out exactly where the test of two rates finds a difference.
 * Undefined where nobody else is left. `deviations` is half the interval in standard deviations.
 */
export function gapInterval(
  group: Share,
  all: Share,
  { deviations }: { deviations: number },
): GapInterval | undefined {
  const others = all.students - group.students;
  if (others <= 0 || group.students <= 0 || group.count > all.count) return undefined;
  const rate = all.count / all.students;
  const gap = 100 * (group.count / group.students - rate);
  const error = Math.sqrt(rate * (1 - rate) * (1 / group.students + 1 / others));
  const half = 100 * deviations * (others / all.students) * error;
  return { gap, low: gap - half, high: gap + half };
}

/**
 * Returns how many fewer students (more, of an outcome that is wanted) would bring the group to the
 * rate of all students; 0 where it is there already.
 */
export function studentsToClose(
  group: Share,
  all: Share,
  { isHigherBetter }: { isHigherBetter: boolean },
): number {
  const difference = (group.count * all.students - group.students * all.count) / all.students;
  return Math.max(0, Math.ceil(isHigherBetter ? -difference : difference));
}
