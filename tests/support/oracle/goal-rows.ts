import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CsvRow, cell, parseCsv } from "./csv.ts";
import { addDays, earlierOf } from "./dates.ts";
import { readText } from "./decode.ts";
import { toGrade } from "./grades.ts";
import { groupBy } from "./group-by.ts";
import { compareText } from "./newest-enrollment.ts";
import type { OpenFolder } from "./open-folder.ts";
import { toSchoolYear } from "./settings.ts";
import type { StudentYear } from "./year-of-students.ts";
import { lastInstructionalDate } from "./year-status.ts";

/** What a goal's metric counts, and by which rule of chronic absenteeism its students are found. */
const metrics = {
  chronic_absenteeism: { figure: "chronic", rule: "dataquest", direction: "down" },
  chronic_dashboard: { figure: "chronic", rule: "dashboard", direction: "down" },
  chronic_lcap: { figure: "chronic", rule: "lcap", direction: "down" },
  attendance: { figure: "attendance", rule: "dataquest", direction: "up" },
  truancy: { figure: "truancy", rule: "dataquest", direction: "down" },
  middle_school_dropout: { figure: "outcome", rule: "dataquest", direction: "down" },
  high_school_dropout: { figure: "outcome", rule: "dataquest", direction: "down" },
  high_school_graduation: { figure: "outcome", rule: "dataquest", direction: "up" },
} as const;
export type GoalMetric = keyof typeof metrics;

/** A goal in force. Figures are hundredths of a percent; a missing date or year is undefined. */
export type Goal = {
  readonly id: string;
  readonly metric: GoalMetric;
  readonly hasMetric: boolean;
  readonly kind: (typeof metrics)[GoalMetric];
  readonly level: string;
  readonly cds: string;
  /** As printed, `09` or `06-08`. */
  readonly grades: string;
  readonly group: string;
  readonly baselineYear: number;
  readonly hasBaselineYear: boolean;
  readonly baselineGiven: number | undefined;
  readonly target: number | undefined;
  readonly startDate: string;
  readonly targetDate: string;
  readonly targetYear: number | undefined;
  /** The year that tells how the goal stands. */
  readonly goalYear: number | undefined;
  readonly isRunning: boolean;
  /** Have too few days been taught in the goal's running year for anybody to be counted? */
  readonly isEarly: boolean;
  readonly hasBegun: boolean;
  readonly isReached: boolean;
  /** The day to which the goal's year is counted; undefined without a goal's year of our own. */
  readonly lookDate: string | undefined;
  readonly isLookedAtLast: boolean;
  readonly owner: string;
  readonly strategy: string;
  readonly equityGroup: string;
  readonly equityReference: string;
  readonly equityTarget: number | undefined;
  readonly lcapNumber: string;
};

/** The goals of a folder that are in force, one for each goal_id. */
export function readGoals(open: OpenFolder): readonly Goal[] {
  const path = join(open.place, "goals.csv");
  if (!existsSync(path)) return [];
  const byId = groupBy(parseCsv(readText(path)).rows, (row) => cell(row, "goal_id"));
  return [...byId.values()].map((rows) => toGoal(open, findInForce(open, rows)));
}

/** The newest row that has begun; the first where none has. */
function findInForce(open: OpenFolder, rows: readonly CsvRow[]): CsvRow {
  const inOrder = [...rows].sort((left, right) =>
    compareText(cell(left, "start_date"), cell(right, "start_date")),
  );
  const begun = inOrder.filter((row) => cell(row, "start_date") <= todayOf(open));
  const row = begun.at(-1) ?? inOrder[0];
  if (row === undefined) throw new Error("missing row of a goal");
  return row;
}

/** The day that goals are looked at: the running year's as-of day, else the end of the newest year. */
function todayOf({ folder, years, asOf }: OpenFolder): string {
  const { currentYear } = folder.settings;
  const newest = years.filter(({ schoolYear }) => schoolYear <= currentYear).at(-1);
  return newest ? lastDateOf(newest) : (asOf ?? `${currentYear}-06-30`);
}

function lastDateOf({ schoolYear, status }: StudentYear): string {
  const yearEnd = `${schoolYear}-06-30`;
  return status.isFinished ? yearEnd : earlierOf(status.asOf, yearEnd);
}

function toGoal(open: OpenFolder, row: CsvRow): Goal {
  const text = (column: string) => cell(row, column);
  const metric = findMetric(text("metric"));
  const targetDate = text("target_date");
  const startDate = text("start_date");
  const targetYear = targetDate === "" ? undefined : schoolYearOf(targetDate);
  const startYear = startDate === "" ? undefined : schoolYearOf(startDate);
  const { currentYear } = open.folder.settings;
  const given = text("baseline_year");
  const [lowest = "", highest = lowest] = text("grades").split("-").map(toGrade);
  return {
    id: text("goal_id"),
    metric,
    hasMetric: text("metric") !== "",
    kind: metrics[metric],
    level: text("level"),
    cds: text("cds_code"),
    grades: lowest === highest ? lowest : `${lowest}-${highest}`,
    group: text("student_group") || "TA",
    baselineYear: given === "" ? (startYear ?? targetYear ?? currentYear) - 1 : toSchoolYear(given),
    hasBaselineYear: given !== "",
    baselineGiven: toPercent(text("baseline")),
    target: toPercent(text("target")),
    startDate,
    targetDate,
    targetYear,
    hasBegun: startDate <= todayOf(open),
    ...lookAt(open, targetDate, targetYear),
    owner: text("owner"),
    strategy: text("strategy"),
    equityGroup: text("equity_group"),
    equityReference: text("equity_reference"),
    equityTarget: toPercent(text("equity_target_gap")),
    lcapNumber: text("lcap_metric_number"),
  };
}

function findMetric(text: string): GoalMetric {
  const names = Object.keys(metrics).filter((name): name is GoalMetric => name in metrics);
  return names.find((name) => name === text) ?? "chronic_absenteeism";
}

function schoolYearOf(date: string): number {
  return Number(date.slice(0, 4)) + (date.slice(5, 7) >= "07" ? 1 : 0);
}

/** `24.5` as 2450. */
function toPercent(text: string): number | undefined {
  return text === "" ? undefined : Math.round(Number(text) * 100);
}

/** The year and the day that tell how a goal stands, and whether its date has come. */
function lookAt(open: OpenFolder, targetDate: string, targetYear: number | undefined) {
  const { currentYear } = open.folder.settings;
  const own = open.years.map(({ schoolYear }) => schoolYear).filter((year) => year <= currentYear);
  const state = open.folder.stateFigures
    .map(({ label }) => toSchoolYear(label))
    .filter((year) => year <= currentYear);
  const newest = Math.max(...(own.length > 0 ? own : state));
  const goalYear = Number.isFinite(newest) ? Math.min(newest, targetYear ?? newest) : undefined;
  const year = open.years.find(({ schoolYear }) => schoolYear === goalYear);
  const isPast = targetYear !== undefined && Number.isFinite(newest) && newest > targetYear;
  const isLast = targetYear !== undefined && newest === targetYear;
  if (year === undefined)
    return {
      ...{ goalYear, isRunning: false, isEarly: false, isReached: isPast || isLast },
      ...{ lookDate: undefined, isLookedAtLast: true },
    };
  const end = lastInstructionalDate(open.folder, year.calendar);
  const countedTo = end === "" ? lastDateOf(year) : earlierOf(lastDateOf(year), end);
  const isRunning = !year.status.isFinished;
  const isWithin = targetYear === goalYear && end !== "" && targetDate < addDays(end, -31);
  const lookDate = isWithin ? earlierOf(countedTo, targetDate) : countedTo;
  const hasComeTo =
    !isRunning ||
    targetDate <= countedTo ||
    (countedTo === end && targetDate <= addDays(countedTo, 31));
  return {
    goalYear,
    isRunning,
    isEarly: isRunning && mostDaysTaught(open, year, lastDateOf(year)) < minimumDays(open),
    isReached: isPast || (isLast && hasComeTo),
    lookDate,
    isLookedAtLast: lookDate === countedTo,
  };
}

function minimumDays({ folder }: OpenFolder): number {
  return folder.settings.policy.minimumDays;
}

function mostDaysTaught({ folder }: OpenFolder, year: StudentYear, lastDate: string): number {
  const rows = year.files.sis.get("calendar") ?? [];
  const tracks = [...new Set(["", ...rows.map((row) => cell(row, "track"))])];
  const counts = [...folder.schools.keys()].flatMap((school) =>
    tracks.map(
      (track) => year.calendar.daysOf(school, track).filter((date) => date <= lastDate).length,
    ),
  );
  return Math.max(0, ...counts);
}
