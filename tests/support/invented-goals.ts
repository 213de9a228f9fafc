import type {
  GoalFigure,
  GoalProgress,
  GoalTarget,
} from "../../src/contracts/published/goal-figures.ts";
import type { GoalReview } from "../../src/contracts/published/goal-reviews.ts";
import type { LcapMetric, LcapMustAddress } from "../../src/contracts/published/lcap-metrics.ts";
import type { SmartieGoal } from "../../src/contracts/published/smartie-goals.ts";

const district = "27999990000000";
const school = "27999990000105";
const letters = [
  "strategic",
  "measurable",
  "ambitious",
  "realistic",
  "time-bound",
  "inclusive",
  "equitable",
] as const;

/** Returns a goal of the invented district, with whatever a test changes. */
export function inventedGoal(change: Partial<SmartieGoal> = {}): SmartieGoal {
  return {
    ...{ goal_id: "G1", metric: "chronic_absenteeism", level: "D", cds_code: district },
    ...{ grades: "09", student_group: "SE", direction: "down" },
    statement:
      "By June 2026, we will reduce chronic absenteeism for 9th grade students who are Multilingual Learners from 27% to 24%.",
    ...{ baseline_year: 2025, baseline: 0.27, baseline_students: 300, baseline_given: null },
    ...{ is_baseline_as_given: null, target: 0.24, target_students: 9 },
    ...{ start_date: "2025-08-20", target_date: "2026-06-05", target_year: 2026 },
    ...{ owner: "Coordinator of Multilingual Programs", strategy: "Ninth-grade mentors" },
    ...{ review_notes: "First review after the autumn grading period" },
    ...{ lcap_metric_number: "5B.4", school_year: 2026, as_of: "2026-03-13" },
    ...{ is_year_finished: false, current: 0.25, same_day_baseline: 0.29, expected_to_date: 0.26 },
    ...{ year_target: 0.24, projected: 0.236, projected_low: 0.214, projected_high: 0.258 },
    ...{ status: "too early to tell", status_reason: "range_holds_target" },
    status_words: "The range of what to expect holds the target.",
    ...{ equity_group: "", equity_reference: "", equity_gap_baseline: null },
    ...{ equity_gap_current: null, equity_gap_target: null, equity_status: "", equity_reason: "" },
    equity_words: "",
    ...{ disclosure: "rounded" },
    ...change,
  };
}

const hiddenFigures = {
  ...{ baseline: null, baseline_students: null, target_students: null, current: null },
  ...{ same_day_baseline: null, expected_to_date: null, year_target: null, projected: null },
  ...{ projected_low: null, projected_high: null },
} as const;

/** Goals of every status, in the order of goals.csv. */
export const inventedGoals: readonly SmartieGoal[] = [
  inventedGoal(),
  inventedGoal({
    ...{ goal_id: "G2", grades: "", student_group: "TA", target: 0.16, baseline: 0.189 },
    statement:
      "By June 2026, we will reduce chronic absenteeism for all students from 18.9% to 16%.",
    ...{ baseline_students: 3790, target_students: 110, current: 0.17, same_day_baseline: 0.19 },
    ...{ expected_to_date: 0.172, year_target: 0.16, projected: 0.152, projected_low: 0.146 },
    ...{ projected_high: 0.158, status: "on track", status_reason: "", status_words: "" },
    ...{ equity_group: "SH", equity_reference: "TA", equity_gap_baseline: 0.14 },
    ...{ equity_gap_current: 0.13, equity_gap_target: 0.08, equity_status: "off track" },
    equity_words: "The gap is not closing as far as it should.",
    ...{ lcap_metric_number: "5B.1" },
  }),
  inventedGoal({
    ...{ goal_id: "G3", level: "S", cds_code: school, grades: "", student_group: "SD" },
    statement:
      "By June 2026, we will reduce chronic absenteeism for students with disabilities from 28% to 22%.",
    ...{ baseline: 0.28, target: 0.22, baseline_students: 200, target_students: 12 },
    ...{ current: 0.3, same_day_baseline: 0.29, expected_to_date: 0.24, year_target: 0.22 },
    ...{ projected: 0.29, projected_low: 0.26, projected_high: 0.32, status: "off track" },
    ...{ status_reason: "", status_words: "", lcap_metric_number: "" },
  }),
  inventedGoal({
    ...{ ...hiddenFigures, goal_id: "G4", grades: "12", student_group: "SF", target: 0.3 },
    statement:
      "By June 2026, we will reduce chronic absenteeism for 12th grade students in foster care to 30%.",
    ...{ status: "masked", status_reason: "small_group", disclosure: "suppressed" },
    status_words: "The group is too small to publish, or its figure would give another one away.",
  }),
  inventedGoal({
    ...{ goal_id: "G5", metric: "attendance", grades: "", student_group: "TA", direction: "up" },
    statement: "By June 2025, we will raise attendance for all students from 92.5% to 94%.",
    ...{ baseline_year: 2024, baseline: 0.925, target: 0.94, target_date: "2025-06-06" },
    ...{ target_year: 2025, school_year: 2025, as_of: null, is_year_finished: true },
    ...{ current: 0.943, same_day_baseline: null, expected_to_date: 0.94, year_target: 0.94 },
    ...{ projected: null, projected_low: null, projected_high: null, status: "met" },
    ...{ status_reason: "", status_words: "", lcap_metric_number: "5A.1", disclosure: "exact" },
    ...{ baseline_students: null, target_students: null },
  }),
  inventedGoal({
    ...{ ...hiddenFigures, goal_id: "G6", metric: "truancy", grades: "", student_group: "TA" },
    statement: "We will reduce truancy for all students to 20%.",
    ...{ target: 0.2, target_date: null, target_year: null, start_date: null, owner: "" },
    ...{ strategy: "", review_notes: "", lcap_metric_number: "", status: "not measurable" },
    status_words: "The goal has no target date.",
    ...{ status_reason: "no_target_date", disclosure: "not_applicable", school_year: null },
    ...{ as_of: null, is_year_finished: null },
  }),
];

const months = ["08-29", "09-30", "10-31", "11-21", "12-19", "01-30", "02-27", "03-13"] as const;
const later = ["03-31", "04-30", "05-29", "06-05"] as const;
const course = [0.1, 0.2, 0.23, 0.26, 0.27, 0.265, 0.255, 0.25] as const;

/** The course of the year of the goals that have figures. */
export const inventedProgress: readonly GoalProgress[] = inventedGoals
  .filter((goal) => goal.projected !== null && goal.baseline !== null)
  .flatMap((goal) => {
    const scale = (goal.current ?? 0) / 0.25;
    const point = (day: string, i: number): GoalProgress => {
      const isOver = i < months.length;
      const isEnd = i === months.length + later.length - 1;
      const share = course[Math.min(i, course.length - 1)] ?? 0.25;
      const last = (share + 0.02 + Math.max(0, i - 7) * 0.001) * scale;
      return {
        ...{ goal_id: goal.goal_id, school_year: 2026 },
        point_date: `${Number(day.slice(0, 2)) > 7 ? 2025 : 2026}-${day}`,
        point: isEnd ? "year end" : i === months.length - 1 ? "as of" : "month",
        actual: isOver ? share * scale : null,
        ...{ baseline_year_actual: last, last_year_actual: last },
        target_path: (last * (goal.target ?? 0)) / (goal.baseline ?? 1),
        projected: isEnd ? goal.projected : null,
        projected_low: isEnd ? goal.projected_low : null,
        projected_high: isEnd ? goal.projected_high : null,
        disclosure: "rounded",
      };
    };
    return [...months, ...later].map(point);
  });

/** What each goal has and lacks: G6 lacks most. */
export const inventedReviews: readonly GoalReview[] = inventedGoals.flatMap((goal) =>
  letters.map((letter, i): GoalReview => {
    const isHidden = goal.status === "masked" && letter === "measurable";
    const isMet = isHidden ? null : !(goal.goal_id === "G6" && i !== 5) && letter !== "inclusive";
    return {
      ...{ goal_id: goal.goal_id, letter_order: i + 1, letter, is_met: isMet },
      finding: `${letter.replace("-", "_")}_${isMet ? "complete" : "missing"}`,
      words: isMet ? `It is ${letter}.` : `It is not ${letter}: say more.`,
    };
  }),
);

/** Two targets of G1, the first replaced; one of every other goal. */
export const inventedTargets: readonly GoalTarget[] = inventedGoals.flatMap((goal) => {
  const { goal_id, target, start_date, target_date } = goal;
  const now = { goal_id, position: 1, target, start_date, target_date, is_in_force: true };
  if (goal_id !== "G1") return [now];
  return [
    { ...now, target: 0.255, start_date: "2025-07-01", is_in_force: false },
    { ...now, position: 2 },
  ];
});

/** Earlier years of G1's cell. */
export const inventedFigures: readonly GoalFigure[] = [2023, 2024, 2025, 2026].map((year) => ({
  ...{ goal_id: "G1", role: "goal", school_year: year, students: year === 2026 ? 290 : 300 },
  ...{ metric: "chronic_absenteeism", level: "D", cds_code: district },
  ...{ reporting_category: "GR09", reporting_category_2: "SE" },
  ...{ value: [0.36, 0.31, 0.27, 0.25][year - 2023] ?? null, same_day: 0.29 },
  ...{ projected: null, projected_low: null, projected_high: null, history_years: 0 },
  ...{ source: year === 2026 ? "SIS" : "STAS", as_of: year === 2026 ? "2026-03-13" : null },
  ...{ is_finished: year < 2026, disclosure: year < 2026 ? "exact" : "rounded" },
}));

const metric: LcapMetric = {
  ...{ goal_id: "G2", lcap_cycle: "2024-27", metric_number: "5B.1" },
  ...{ metric: "chronic_absenteeism", level: "D", cds_code: district, grades: "" },
  ...{ student_group: "TA", baseline: 0.271, baseline_year: 2023, baseline_source: "STAS" },
  ...{ year_1_outcome: 0.189, year_1: 2025, year_1_source: "STAS", year_2_outcome: null },
  ...{ year_2: 2026, year_2_source: "", target_year_3: 0.16, year_3: 2027 },
  ...{ difference_from_baseline: -0.082, difference_year: 2025 },
  ...{ baseline_disclosure: "exact", year_1_disclosure: "exact" },
  ...{ year_2_disclosure: "not_applicable", difference_disclosure: "exact" },
};

/** The LCAP's table: a number with all its figures, and one that is hidden. */
export const inventedLcapMetrics: readonly LcapMetric[] = [
  {
    ...{ ...metric, goal_id: "G5", metric: "attendance", metric_number: "5A.1" },
    ...{ baseline: 0.925, year_1_outcome: 0.943, target_year_3: 0.95 },
    difference_from_baseline: 0.018,
  },
  metric,
  {
    ...{ ...metric, goal_id: "G4", metric_number: "5B.5", grades: "12", student_group: "SF" },
    ...{ baseline: null, year_1_outcome: null, difference_from_baseline: null },
    ...{ baseline_disclosure: "suppressed", year_1_disclosure: "suppressed" },
    difference_disclosure: "suppressed",
  },
];

/** Whom the plan must address: a group of the district, a school. */
export const inventedMustAddress: readonly LcapMustAddress[] = [
  {
    ...{ lcap_cycle: "2024-27", base_year: 2023, scope: "group", level: "D" },
    ...{ cds_code: district, student_group: "EL", reporting_category: "SE" },
    ...{ chronic_rate: 0.312, colour: "red", source: "own" },
  },
  {
    ...{ lcap_cycle: "2024-27", base_year: 2023, scope: "school", level: "S" },
    ...{ cds_code: "27999990000103", student_group: "ALL", reporting_category: "TA" },
    ...{ chronic_rate: 0.347, colour: "red", source: "CDE" },
  },
];
