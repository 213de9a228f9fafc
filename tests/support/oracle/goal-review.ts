import type { GoalFigure } from "./goal-figures.ts";
import type { Goal } from "./goal-rows.ts";

/** A finished year's figure that is shown. */
export type ShownYear = { readonly schoolYear: number; readonly value: number };

/** What a review is made of beside the goal's row. */
export type Reviewed = {
  readonly baseline: GoalFigure | undefined;
  readonly current: GoalFigure | undefined;
  readonly years: readonly ShownYear[];
  /** By how much the named group was worse, where that is shown. */
  readonly gapBaseline: number | undefined;
};

const LEAST_STUDENTS = 30;
const TREND_YEARS = 3;

/** What each letter of SMARTIE finds, in order, as codes of reference data. */
export function reviewGoal(goal: Goal, reviewed: Reviewed): readonly string[] {
  const isHidden =
    reviewed.baseline?.shown === "hidden" ||
    (reviewed.current?.shown === "hidden" && !(goal.kind.figure === "chronic" && goal.isEarly));
  return [
    strategic(goal),
    measurable(goal, reviewed, isHidden),
    isHidden ? "ambitious_unknown" : ambitious(goal, reviewed),
    isHidden ? "realistic_unknown" : realistic(goal, reviewed),
    timeBound(goal),
    goal.group === "TA" && goal.equityGroup === "" ? "inclusive_missing" : "inclusive_complete",
    equitable(goal, reviewed),
  ];
}

function strategic({ group, grades, lcapNumber, strategy, owner }: Goal): string {
  if (group === "TA" && grades === "" && lcapNumber === "") return "strategic_nobody";
  if (strategy === "") return "strategic_no_strategy";
  return owner === "" ? "strategic_no_owner" : "strategic_complete";
}

function measurable(goal: Goal, { baseline, current }: Reviewed, isHidden: boolean): string {
  if (!goal.hasMetric) return "measurable_no_metric";
  if (goal.target === undefined) return "measurable_no_target";
  if (isHidden) return "measurable_hidden";
  if (!goal.hasBaselineYear) return "measurable_no_baseline_year";
  if (baseline?.value === undefined) return "measurable_no_baseline";
  const given = goal.baselineGiven;
  if (given !== undefined && toTenths(given) !== toTenths(baseline.value))
    return "measurable_other_baseline";
  const students = [baseline.students, current?.students].filter((x) => x !== undefined);
  return students.length > 0 && Math.min(...students) < LEAST_STUDENTS
    ? "measurable_few_students"
    : "measurable_complete";
}

function toTenths(hundredths: number): number {
  return Math.floor((hundredths + 5) / 10);
}

/** Signed so that lower is better. */
function signedBy({ kind }: Goal): (value: number) => number {
  return (value) => (kind.direction === "down" ? value : -value);
}

function ambitious(goal: Goal, { years }: Reviewed): string {
  const sign = signedBy(goal);
  const baseline = years.find(({ schoolYear }) => schoolYear === goal.baselineYear);
  if (goal.target === undefined || baseline === undefined) return "ambitious_unknown";
  const target = sign(goal.target);
  if (target >= sign(baseline.value)) return "ambitious_baseline";
  const slope = slopeOf(
    years.filter(
      ({ schoolYear }) =>
        schoolYear <= goal.baselineYear && schoolYear > goal.baselineYear - TREND_YEARS,
    ),
  );
  if (slope === undefined || goal.targetYear === undefined) return "ambitious_unknown";
  const trend = sign(baseline.value + slope * (goal.targetYear - goal.baselineYear));
  return Math.round(100 * (target - trend)) >= 0 ? "ambitious_trend" : "ambitious_complete";
}

/** The slope of the least squares line; undefined of fewer than two years. */
function slopeOf(years: readonly ShownYear[]): number | undefined {
  if (years.length < 2) return undefined;
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const middle = mean(years.map(({ schoolYear }) => schoolYear));
  const level = mean(years.map(({ value }) => value));
  const [along, squares] = years.reduce(
    ([sum, square], { schoolYear, value }) => [
      sum + (schoolYear - middle) * (value - level),
      square + (schoolYear - middle) ** 2,
    ],
    [0, 0],
  );
  return along / squares;
}

function realistic(goal: Goal, { years }: Reviewed): string {
  const sign = signedBy(goal);
  if (goal.target === undefined) return "realistic_unknown";
  const target = sign(goal.target);
  const known = years.filter(({ schoolYear }) => schoolYear <= goal.baselineYear);
  if (known.some(({ value }) => sign(value) <= target)) return "realistic_level";
  const baseline = known.find(({ schoolYear }) => schoolYear === goal.baselineYear);
  const ahead = (goal.targetYear ?? Number.NaN) - goal.baselineYear;
  const steps = known.flatMap((later) =>
    known
      .filter((earlier) => later.schoolYear - earlier.schoolYear === ahead)
      .map((earlier) => sign(earlier.value) - sign(later.value)),
  );
  const step = baseline && sign(baseline.value) - target;
  if (step !== undefined && steps.some((one) => step <= one)) return "realistic_pace";
  const hasEarlier = known.some(({ schoolYear }) => schoolYear < goal.baselineYear);
  return hasEarlier ? "realistic_beyond" : "realistic_unknown";
}

function timeBound({ startDate, targetDate }: Goal): string {
  if (targetDate === "") return "time_no_target_date";
  return startDate === "" ? "time_no_start_date" : "time_complete";
}

function equitable(
  { equityGroup, equityReference, equityTarget }: Goal,
  { gapBaseline }: Reviewed,
): string {
  if (equityGroup === "") return "equitable_missing";
  if (equityReference === "") return "equitable_no_reference";
  if (equityTarget === undefined) return "equitable_no_target";
  const isNoCloser = gapBaseline !== undefined && gapBaseline <= equityTarget;
  return isNoCloser ? "equitable_no_closer" : "equitable_complete";
}
