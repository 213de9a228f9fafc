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
  readonly target: number;
  readonly owner: string;
  readonly strategy: string;
  readonly equity?: readonly [group: string, reference: string, targetGap: number];
  readonly lcap_metric_number?: string;
  readonly review_notes: string;
}

const header =
  "goal_id,metric,level,cds_code,grades,student_group,baseline_year,baseline,target,start_date," +
  "target_date,owner,strategy,equity_group,equity_reference,equity_target_gap,lcap_metric_number," +
  "review_notes";
const baselineYear = "2024-25";
const startDate = "2025-08-20";
const targetDate = "2026-06-05";

/** Returns the lines of goals.csv (measures.md 6), the header first. */
export function listGoalLines(plan: SchoolPlan): readonly string[] {
  return [header, ...[...listDistrictGoals(), ...listSchoolGoals(plan)].map(toLine)];
}

function listDistrictGoals(): readonly Goal[] {
  const district = { metric: "chronic_absenteeism", level: "D", cds_code: districtCds } as const;
  return [
    {
      ...district,
      goal_id: "G1",
      student_group: "TA",
      target: 18,
      owner: "Director of Student Services",
      strategy: "Calls home after the second absence; attendance teams at every school",
      equity: ["SH", "TA", 20],
      lcap_metric_number: "5B.1",
      review_notes: "Reviewed by the board each trimester",
    },
    {
      ...district,
      goal_id: "G2",
      grades: "09",
      student_group: "SE",
      target: 18,
      owner: "Coordinator of Multilingual Programs",
      strategy: "Ninth-grade mentors and home visits in the family's language",
      lcap_metric_number: "5B.4",
      review_notes: "First review after the autumn grading period",
    },
    {
      ...district,
      goal_id: "G3",
      grades: "TK-KN",
      student_group: "TA",
      target: 25,
      owner: "Director of Early Learning",
      strategy: "Welcome visits before school starts",
      lcap_metric_number: "5B.2",
      review_notes: "",
    },
    {
      ...district,
      goal_id: "G4",
      student_group: "SD",
      target: 25,
      owner: "Director of Special Education",
      strategy: "Attendance in every individual education program meeting",
      equity: ["SD", "TA", 6.5],
      lcap_metric_number: "5B.3",
      review_notes: "",
    },
    {
      ...district,
      goal_id: "G5",
      metric: "attendance",
      student_group: "TA",
      target: 94,
      owner: "Assistant Superintendent",
      strategy: "Make-up plans before Thanksgiving, winter and spring break",
      lcap_metric_number: "5A.1",
      review_notes: "",
    },
  ];
}

function listSchoolGoals(plan: SchoolPlan): readonly Goal[] {
  const school = { metric: "chronic_absenteeism", level: "S", student_group: "TA" } as const;
  return [
    {
      ...school,
      goal_id: "G6",
      cds_code: cdsCodeOf(getAt(plan.high, 0)),
      grades: "12",
      target: 31,
      owner: "Principal",
      strategy: "Senior check-ins each Monday",
      review_notes: "",
    },
    {
      ...school,
      goal_id: "G7",
      cds_code: cdsCodeOf(getAt(plan.elementary, 0)),
      student_group: "SS",
      target: 23,
      owner: "Principal",
      strategy: "Walking school bus; breakfast for all",
      equity: ["SS", "TA", 3],
      review_notes: "",
    },
  ];
}

function toLine(goal: Goal): string {
  const [group = "", reference = "", gap = ""] = goal.equity ?? [];
  return toCsvLine([
    ...[goal.goal_id, goal.metric, goal.level, goal.cds_code, goal.grades ?? ""],
    ...[goal.student_group, baselineYear, "", String(goal.target)],
    ...[startDate, targetDate, goal.owner, goal.strategy, group, reference, String(gap)],
    ...[goal.lcap_metric_number ?? "", goal.review_notes],
  ]);
}
