import { readFileSync } from "node:fs";
import { cell, parseCsv } from "./csv.ts";
import { figureOfYear, type GoalFigure, type GoalWitness } from "./goal-figures.ts";
import { type Goal, readGoals } from "./goal-rows.ts";
import { printHundredths } from "./goal-sentences.ts";
import type { OpenFolder } from "./open-folder.ts";
import type { ExpectedRow } from "./rows.ts";

type Cycle = {
  readonly name: string;
  readonly firstYear: number;
  readonly baselineYear: number;
};

/** The rows of lcap_metrics.csv: goals with an LCAP number, in the plan's cycle (measures.md 6). */
export function lcapMetricRows(open: OpenFolder, witness: GoalWitness): readonly ExpectedRow[] {
  const cycle = findCycle(open.folder.settings.currentYear);
  if (cycle === undefined) return [];
  return readGoals(open)
    .filter(({ lcapNumber }) => lcapNumber !== "")
    .flatMap((goal) => [
      toRow(open, goal, cycle, witness, false),
      ...(goal.hasMetric ? [] : [toRow(open, goal, cycle, witness, true)]),
    ]);
}

/** The three years of a plan that a year lies in. */
function findCycle(currentYear: number): Cycle | undefined {
  const { rows } = parseCsv(readFileSync("data/reference/lcap_cycles.csv", "utf8"));
  const cycles = rows.map((row) => ({
    name: cell(row, "lcap_cycle"),
    firstYear: Number(cell(row, "first_school_year")),
    baselineYear: Number(cell(row, "baseline_school_year")),
  }));
  return cycles.find(({ firstYear }) => firstYear <= currentYear && currentYear < firstYear + 3);
}

/** A goal without a metric stands under the Dashboard's rule, too. */
function toRow(
  open: OpenFolder,
  goal: Goal,
  cycle: Cycle,
  witness: GoalWitness,
  isDashboard: boolean,
): ExpectedRow {
  const asked: Goal = isDashboard
    ? {
        ...goal,
        metric: "chronic_dashboard",
        kind: { figure: "chronic", rule: "dashboard", direction: "down" },
      }
    : goal;
  const outcomeOf = (year: number) => {
    const figure = figureOfYear(open, asked, goal.group, year, witness);
    return figure?.isFinished ? figure : undefined;
  };
  const firstYear = goal.hasBaselineYear ? goal.baselineYear : cycle.baselineYear;
  const secondYear = cycle.firstYear + 1;
  const baseline = outcomeOf(firstYear);
  const [first, second] = [outcomeOf(cycle.firstYear), outcomeOf(secondYear)];
  const newest = [
    { year: secondYear, figure: second },
    { year: cycle.firstYear, figure: first },
  ].find(({ year, figure }) => figure !== undefined && firstYear < year);
  const nameSource = (figure: GoalFigure | undefined) =>
    figure === undefined ? "-" : isDashboard ? "own Dashboard figures" : figure.source;
  return {
    goal_id: goal.id,
    lcap_cycle: cycle.name,
    metric_number: goal.lcapNumber,
    metric: asked.metric,
    level: goal.level,
    cds_code: goal.cds,
    reporting_category: goal.group,
    baseline: print(baseline),
    baseline_year: labelOf(firstYear),
    year_1_outcome: print(first),
    year_1: labelOf(cycle.firstYear),
    year_2_outcome: print(second),
    year_2: labelOf(secondYear),
    target_year_3: isDashboard || goal.target === undefined ? "-" : printHundredths(goal.target),
    year_3: goal.targetYear === undefined ? "-" : labelOf(goal.targetYear),
    difference_from_baseline: printDifference(newest?.figure, baseline),
    source:
      `baseline: ${nameSource(baseline)}; year 1: ${nameSource(first)}; ` +
      `year 2: ${nameSource(second)}; target: goals.csv`,
    grades: goal.grades,
    difference_year: newest === undefined ? "-" : labelOf(newest.year),
  };
}

function print(figure: GoalFigure | undefined): string {
  if (figure === undefined || figure.shown === "not offered") return "-";
  return figure.value === undefined ? "*" : printHundredths(figure.value);
}

function printDifference(newest: GoalFigure | undefined, baseline: GoalFigure | undefined): string {
  const figures = [newest, baseline];
  if (figures.some((one) => one === undefined || one.shown === "not offered")) return "-";
  if (newest?.value === undefined || baseline?.value === undefined) return "*";
  return printHundredths(newest.value - baseline.value);
}

function labelOf(schoolYear: number): string {
  return `${schoolYear - 1}-${String(schoolYear % 100).padStart(2, "0")}`;
}
