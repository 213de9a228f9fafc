import { toCsvLine } from "./csv-line.ts";
import { districtCds } from "./district-settings.ts";
import { getAt } from "./random.ts";
import { cdsCodeOf, type SchoolPlan } from "./schools.ts";

interface Goal {
  readonly goal_id: string;
  readonly metric: string;
  readonly level: "D" | "S";
  readonly cds_code: string;
  readonly grades?: string;
  readonly student_group: string;
  readonly span: Span;
  readonly target: number;
  readonly owner?: string;
  readonly strategy?: string;
  readonly equity?: readonly [group: string, reference: string, targetGap: number];
  readonly lcap_metric_number?: string;
  readonly review_notes?: string;
}

/** The baseline year, the first day and the target date of a goal. */
type Span = readonly [baselineYear: string, start: string, target: string];

const header =
  "goal_id,metric,level,cds_code,grades,student_group,baseline_year,baseline,target,start_date," +
  "target_date,owner,strategy,equity_group,equity_reference,equity_target_gap,lcap_metric_number," +
  "review_notes";
const lastYear: Span = ["2023-24", "2024-08-19", "2025-06-06"];
const thisYear: Span = ["2024-25", "2025-08-20", "2026-06-05"];
const planYears: Span = ["2023-24", "2024-07-01", "2027-06-11"];

/** Returns the lines of goals.csv (measures.md 6), the header first. */
export function listGoalLines(plan: SchoolPlan): readonly string[] {
  const goals = [
    ...listPlanGoals(),
    ...listYearGoals(),
    ...listPastGoals(),
    ...listSchoolGoals(plan),
  ];
  return [header, ...goals.map(toLine)];
}

const district = { metric: "chronic_absenteeism", level: "D", cds_code: districtCds } as const;

/** Goals over the three years of the LCAP; the first has had an easier target before. */
function listPlanGoals(): readonly Goal[] {
  const all = {
    ...district,
    goal_id: "G01",
    student_group: "TA",
    owner: "Director of Student Services",
    strategy: "Calls home after the second absence; attendance teams at every school",
    equity: ["SH", "TA", 12],
    lcap_metric_number: "5B.1",
    review_notes: "Reviewed by the board each trimester",
  } as const;
  return [
    { ...all, span: planYears, target: 18 },
    { ...all, span: ["2023-24", "2025-08-20", "2027-06-11"], target: 15 },
    {
      ...district,
      goal_id: "G02",
      student_group: "SD",
      span: planYears,
      target: 22,
      owner: "Director of Special Education",
      strategy: "Attendance in every individual education program meeting",
      equity: ["SD", "TA", 8],
      lcap_metric_number: "5B.2",
    },
    {
      ...district,
      goal_id: "G03",
      metric: "attendance",
      student_group: "TA",
      span: planYears,
      target: 95,
      owner: "Assistant Superintendent",
      strategy: "Make-up plans before Thanksgiving, winter and spring break",
      lcap_metric_number: "5A.1",
    },
  ];
}

function listYearGoals(): readonly Goal[] {
  return [
    {
      ...district,
      goal_id: "G04",
      grades: "09",
      student_group: "SE",
      span: thisYear,
      target: 21,
      owner: "Coordinator of Multilingual Programs",
      strategy: "Ninth-grade mentors and home visits in the family's language",
      equity: ["SE", "TA", 2],
      review_notes: "First review after the autumn grading period",
    },
    {
      ...district,
      goal_id: "G05",
      grades: "TK-KN",
      student_group: "TA",
      span: thisYear,
      target: 18,
      owner: "Director of Early Learning",
      strategy: "Welcome visits before school starts",
    },
    {
      ...district,
      goal_id: "G06",
      metric: "truancy",
      student_group: "TA",
      span: thisYear,
      target: 20,
    },
  ];
}

function listPastGoals(): readonly Goal[] {
  const owner = "Director of Student Services";
  const strategy = "Letters home each month";
  const past = { ...district, student_group: "TA", span: lastYear, owner, strategy };
  return [
    { ...past, goal_id: "G07", target: 20 },
    { ...past, goal_id: "G08", metric: "attendance", target: 94.5 },
  ];
}

function listSchoolGoals(plan: SchoolPlan): readonly Goal[] {
  const school = { metric: "chronic_absenteeism", level: "S", owner: "Principal" } as const;
  const high = cdsCodeOf(getAt(plan.high, 0));
  return [
    {
      ...school,
      goal_id: "G09",
      cds_code: high,
      grades: "12",
      student_group: "TA",
      span: thisYear,
      target: 31,
      strategy: "Senior check-ins each Monday",
    },
    {
      ...school,
      goal_id: "G10",
      cds_code: high,
      grades: "09",
      student_group: "SE",
      span: thisYear,
      target: 24,
      strategy: "A mentor for every newcomer",
    },
    {
      ...school,
      goal_id: "G11",
      cds_code: cdsCodeOf(getAt(plan.elementary, 0)),
      student_group: "SS",
      span: thisYear,
      target: 23,
      strategy: "Walking school bus; breakfast for all",
      equity: ["SS", "TA", 1],
    },
    {
      ...school,
      goal_id: "G12",
      cds_code: cdsCodeOf(getAt(plan.elementary, Math.min(1, plan.elementary.length - 1))),
      student_group: "RP",
      span: thisYear,
      target: 15,
      strategy: "Family evenings",
    },
  ];
}

function toLine(goal: Goal): string {
  const [group = "", reference = "", gap = ""] = goal.equity ?? [];
  const [baselineYear, start, end] = goal.span;
  return toCsvLine([
    ...[goal.goal_id, goal.metric, goal.level, goal.cds_code, goal.grades ?? ""],
    ...[goal.student_group, baselineYear, "", String(goal.target)],
    ...[start, end, goal.owner ?? "", goal.strategy ?? "", group, reference, String(gap)],
    ...[goal.lcap_metric_number ?? "", goal.review_notes ?? ""],
  ]);
}
