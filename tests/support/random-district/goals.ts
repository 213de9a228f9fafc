import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "./plan.ts";
import { makeRandom, type Random } from "./random.ts";

const columns = [
  ...["goal_id", "metric", "level", "cds_code", "grades", "student_group", "baseline_year"],
  ...["baseline", "target", "start_date", "target_date", "owner", "strategy", "equity_group"],
  ...["equity_reference", "equity_target_gap", "lcap_metric_number", "review_notes"],
] as const;

type GoalRow = Partial<Readonly<Record<(typeof columns)[number], string>>>;

const metrics = [
  ...["chronic_absenteeism", "chronic_absenteeism", "chronic_absenteeism", ""],
  ...["chronic_dashboard", "chronic_lcap", "attendance", "attendance", "truancy", "truancy"],
  ...["middle_school_dropout", "high_school_dropout", "high_school_graduation"],
];
const grades = [
  ...["", "", "", "", "03", "9", "K", "TK-KN", "06-08", "7-8", "01-05", "TK-12", "09-12"],
];
const groups = [
  ...["TA", "TA", "TA", "", "SE", "SD", "SS", "SH", "SF", "LTEL", "RH", "RW", "RD"],
  ...["GF", "GM", "TRANSITION"],
];
const targets = ["0", "5", "12.5", "20", "24", "24.25", "33.3", "50", "88", "93", "95.5", "100"];

/**
 * Writes goals of every kind: any metric, place, grades and group, up or down, with what is missing,
 * revised targets and named gaps. The districts' other files stay as they are for a seed.
 */
export function writeGoals(seed: number, folder: string, plan: Plan): void {
  const random = makeRandom(seed + 7_919);
  const count = random.integer(4, 10);
  const rows = Array.from({ length: count }, (_, at) => drawGoal(random, plan, `G${at + 1}`));
  const revised = rows.filter(({ start_date }) => start_date !== undefined && random.chance(0.2));
  const lines = [...rows, ...revised.map((row) => reviseGoal(random, plan, row))].map((row) =>
    columns.map((column) => row[column] ?? "").join(","),
  );
  writeFileSync(join(folder, "goals.csv"), `${[columns.join(","), ...lines].join("\n")}\n`);
}

function drawGoal(random: Random, plan: Plan, goal_id: string): GoalRow {
  const years = plan.years.map(({ schoolYear }) => schoolYear);
  const first = Math.min(...years) - 1;
  const baseline = random.integer(first, plan.currentYear);
  const target = random.pick([baseline + 1, baseline + 1, baseline + 2, baseline + 3]);
  const maybe = (share: number, value: string) => (random.chance(share) ? value : "");
  return {
    goal_id,
    metric: random.pick(metrics),
    ...drawPlace(random, plan),
    grades: random.pick(grades),
    student_group: drawGroup(random, plan),
    baseline_year: maybe(0.85, labelOf(baseline)),
    baseline: maybe(0.2, random.pick(targets)),
    target: maybe(0.92, random.pick(targets)),
    ...(random.chance(0.85) ? { start_date: `${baseline}-08-01` } : {}),
    target_date: maybe(0.92, `${target}-${random.pick(["06-05", "06-30", "03-01", "01-15"])}`),
    owner: maybe(0.7, "Principal"),
    strategy: maybe(0.7, "Calls home"),
    ...drawGap(random, plan),
    lcap_metric_number: maybe(0.5, "5B.1"),
  };
}

/** A later target of the same goal: in force once it has begun. */
function reviseGoal(random: Random, plan: Plan, row: GoalRow): GoalRow {
  const starts = [`${plan.currentYear - 1}-12-01`, `${plan.currentYear + 1}-06-15`];
  const start_date = random.pick(starts.filter((date) => date > (row.start_date ?? "")));
  return {
    ...row,
    start_date,
    target: random.pick(targets),
    target_date: `${Number(start_date.slice(0, 4)) + 1}-06-05`,
  };
}

function drawPlace(random: Random, { districts, schools }: Plan): GoalRow {
  const [{ code } = { code: "" }] = random.shuffle(districts);
  const isCounty = districts.length > 1 && random.chance(0.2);
  if (isCounty) return { level: "C", cds_code: code.slice(0, 2).padEnd(14, "0") };
  if (random.chance(0.5)) return { level: "D", cds_code: `${code}0000000` };
  const school = random.pick(schools);
  return { level: "S", cds_code: `${school.district}${school.code}` };
}

function drawGroup(random: Random, { localGroups }: Plan): string {
  return random.pick([...groups, ...localGroups.slice(0, 2)]);
}

function drawGap(random: Random, plan: Plan): GoalRow {
  if (random.chance(0.5)) return {};
  return {
    equity_group: drawGroup(random, plan),
    equity_reference: random.chance(0.85) ? random.pick(["TA", "TA", "GM", "RW"]) : "",
    equity_target_gap: random.chance(0.85) ? random.pick(["0", "1.5", "2", "5", "10"]) : "",
  };
}

function labelOf(schoolYear: number): string {
  return `${schoolYear - 1}-${String(schoolYear % 100).padStart(2, "0")}`;
}
