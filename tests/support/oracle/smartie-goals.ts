import {
  figureOfYear,
  figureSoFar,
  type GoalFigure,
  type GoalProjection,
  type GoalRole,
  type GoalWitness,
} from "./goal-figures.ts";
import { reviewGoal, type ShownYear } from "./goal-review.ts";
import { type Goal, readGoals } from "./goal-rows.ts";
import { printHundredths, sayFinding, sayReview, stateGoal } from "./goal-sentences.ts";
import { type GoalStatus, judgeStanding, toTenth, yearTargetOf } from "./goal-standing.ts";
import { entitiesOf, type OpenFolder } from "./open-folder.ts";
import type { ExpectedRow } from "./rows.ts";
import { toSchoolYear } from "./settings.ts";

/** The figures of one of a goal's groups, in its baseline year and in the goal's year. */
type Seen = {
  readonly baseline: GoalFigure | undefined;
  readonly now: GoalFigure | undefined;
  readonly current: number | undefined;
  readonly sameDayBaseline: number | undefined;
  readonly projection: GoalProjection | undefined;
};

type Gap = GoalStatus & {
  readonly baseline: number | undefined;
  readonly current: number | undefined;
};

/** The rows of smartie_goals.csv: the goals in force (measures.md 6). */
export function smartieGoalRows(open: OpenFolder, witness: GoalWitness): readonly ExpectedRow[] {
  return readGoals(open).map((goal) => toRow(open, goal, witness));
}

/** The years of a goal's figures: those with records, and those of the state's files. */
export function yearsOfGoals({ years, folder }: OpenFolder): readonly number[] {
  const state = folder.stateFigures.map(({ label }) => toSchoolYear(label));
  const cohorts = [...folder.publishedCohorts.keys()].map((key) =>
    toSchoolYear(key.split(" ")[1] ?? ""),
  );
  return [...new Set([...years.map(({ schoolYear }) => schoolYear), ...state, ...cohorts])].sort();
}

function toRow(open: OpenFolder, goal: Goal, witness: GoalWitness): ExpectedRow {
  const own = see(open, goal, "goal", goal.group, witness);
  const gap = goal.equityGroup === "" ? undefined : judgeGap(open, goal, witness);
  const yearTarget = yearTargetOf(goal, own.baseline?.value, goal.target);
  const alone = judgeStanding(goal, {
    direction: goal.kind.direction,
    now: own.now?.shown,
    base: own.baseline?.shown,
    hasRecords: hasRecords(open, goal),
    current: own.current,
    target: goal.target,
    yearTarget,
    projection: own.projection,
  });
  const { status, reason } = withGap(alone, gap);
  const isHidden = alone.status === "masked";
  const unknown = isHidden || own.now?.shown === "hidden" ? "*" : "-";
  const print = (figure: number | undefined) =>
    isHidden || figure === undefined ? unknown : printHundredths(figure);
  const { baseline } = own;
  const isStatementBare =
    baseline?.shown === "hidden" ||
    (own.now?.shown === "hidden" && !(goal.kind.figure === "chronic" && goal.isEarly));
  return {
    goal_id: goal.id,
    statement: stateGoal(
      goal,
      isStatementBare ? undefined : (goal.baselineGiven ?? baseline?.value),
      open.folder.settings.groupNames,
    ),
    ...{ metric: goal.metric, level: goal.level, cds_code: goal.cds, grades: goal.grades },
    student_group: goal.group,
    baseline_year: labelOf(goal.baselineYear),
    baseline: baseline?.shown === "hidden" ? "*" : print(baseline?.value),
    target: goal.target === undefined ? "-" : printHundredths(goal.target),
    ...{ start_date: goal.startDate, target_date: goal.targetDate },
    as_of: goal.lookDate ?? "",
    current: print(own.current),
    expected_to_date: print(pathOf(goal, own, yearTarget)),
    projected: print(own.projection?.value),
    projected_low: print(own.projection?.low),
    projected_high: print(own.projection?.high),
    status,
    equity_status: gap?.status ?? "",
    review: sayReview(
      reviewGoal(goal, {
        baseline,
        current: own.now,
        years: shownYears(open, goal, witness),
        gapBaseline: gap?.status === "masked" ? undefined : gap?.baseline,
      }),
    ),
    status_reason: sayFinding(reason),
    equity_group: goal.equityGroup,
    equity_reference: goal.equityReference,
    equity_gap_baseline: printGap(gap, gap?.baseline, unknown),
    equity_gap_current: printGap(gap, gap?.current, unknown),
    equity_gap_target: goal.equityTarget === undefined ? "-" : printHundredths(goal.equityTarget),
    ...{ owner: goal.owner, strategy: goal.strategy },
  };
}

function printGap(gap: Gap | undefined, value: number | undefined, unknown: string): string {
  if (gap === undefined) return "-";
  if (gap.status === "masked") return "*";
  return value === undefined ? unknown : printHundredths(value);
}

function labelOf(schoolYear: number): string {
  return `${schoolYear - 1}-${String(schoolYear % 100).padStart(2, "0")}`;
}

function see(
  open: OpenFolder,
  goal: Goal,
  role: GoalRole,
  group: string,
  witness: GoalWitness,
): Seen {
  const { goalYear, baselineYear } = goal;
  const now =
    goalYear === undefined ? undefined : figureOfYear(open, goal, group, goalYear, witness);
  const soFar = (year: number) => figureSoFar(open, goal, group, year, witness);
  const then = figureOfYear(open, goal, group, baselineYear, witness);
  return {
    baseline: then?.isFinished === false ? { ...then, value: undefined } : then,
    now,
    current: goal.isLookedAtLast || goalYear === undefined ? now?.value : soFar(goalYear),
    sameDayBaseline: soFar(baselineYear),
    projection: now?.value === undefined ? undefined : witness.projectionOf(goal.id, role),
  };
}

function hasRecords(open: OpenFolder, goal: Goal): boolean {
  const year = open.years.find(({ schoolYear }) => schoolYear === goal.goalYear);
  return (
    year !== undefined &&
    entitiesOf(open.folder, year).some(({ level, cds }) => level === goal.level && cds === goal.cds)
  );
}

/** The baseline year's figure of the same school day, scaled as the year's target is to the baseline. */
function pathOf(
  { kind, goalYear, baselineYear }: Goal,
  { baseline, sameDayBaseline: sameDay }: Seen,
  yearTarget: number | undefined,
): number | undefined {
  const whole = baseline?.value;
  if (goalYear === undefined || goalYear <= baselineYear) return undefined;
  if (sameDay === undefined || yearTarget === undefined || whole === undefined) return undefined;
  if (kind.direction === "down")
    return whole === 0 ? undefined : Math.min(toTenth(sameDay * yearTarget, whole), 10_000);
  const all = 10_000;
  if (whole === all) return undefined;
  return Math.max(
    toTenth(all * (all - whole) - (all - sameDay) * (all - yearTarget), all - whole),
    0,
  );
}

function judgeGap(open: OpenFolder, goal: Goal, witness: GoalWitness): Gap {
  const sign = goal.kind.direction === "down" ? 1 : -1;
  const group = see(open, goal, "equity_group", goal.equityGroup, witness);
  const reference =
    goal.equityReference === ""
      ? undefined
      : see(open, goal, "equity_reference", goal.equityReference, witness);
  const difference = (pick: (seen: Seen) => number | undefined) => {
    const [one, other] = [pick(group), reference && pick(reference)];
    return one === undefined || other === undefined ? undefined : sign * (one - other);
  };
  const figures = {
    baseline: difference(({ baseline }) => baseline?.value),
    current: difference(({ current }) => current),
  };
  if (reference === undefined)
    return { ...figures, status: "not measurable", reason: "no_equity_reference" };
  if (goal.equityTarget === undefined)
    return { ...figures, status: "not measurable", reason: "no_equity_target" };
  const standing = judgeStanding(goal, {
    direction: "down",
    now: worse(group.now, reference.now),
    base: worse(group.baseline, reference.baseline),
    hasRecords: hasRecords(open, goal),
    current: figures.current,
    target: goal.equityTarget,
    yearTarget: yearTargetOf(goal, figures.baseline, goal.equityTarget),
    projection: projectGap(group, reference, sign),
  });
  return { ...figures, ...standing };
}

/** The two err independently: the half range is the root of the sum of squares. */
function projectGap({ projection: one }: Seen, { projection: other }: Seen, sign: number) {
  if (one === undefined || other === undefined) return undefined;
  const middle = sign * (one.value - other.value);
  const half = Math.hypot(one.high - one.low, other.high - other.low) / 2;
  return { low: middle - half, high: middle + half };
}

/** How a difference of two figures is shown: as the one of which less is. */
function worse(one: GoalFigure | undefined, other: GoalFigure | undefined) {
  if (one === undefined || other === undefined) return undefined;
  const order = ["not offered", "hidden", "rounded", "exact"] as const;
  return order.find((shown) => one.shown === shown || other.shown === shown);
}

function withGap(own: GoalStatus, gap: Gap | undefined): GoalStatus {
  const isGood = own.status === "met" || own.status === "on track";
  if (!isGood || gap === undefined || gap.status === own.status) return own;
  const reasons: Readonly<Record<string, string>> = {
    missed: "equity_not_met",
    "off track": "equity_off_track",
    "too early to tell": "equity_too_early",
    masked: "equity_masked",
  };
  const status = gap.status === "masked" ? "not measurable" : gap.status;
  return { status, reason: reasons[gap.status] ?? "equity_not_measurable" };
}

function shownYears(open: OpenFolder, goal: Goal, witness: GoalWitness): readonly ShownYear[] {
  return yearsOfGoals(open).flatMap((schoolYear) => {
    const figure = figureOfYear(open, goal, goal.group, schoolYear, witness);
    return figure?.isFinished && figure.value !== undefined
      ? [{ schoolYear, value: figure.value }]
      : [];
  });
}
