import { type CellName, EVERYBODY } from "./count-cell.ts";

/** How a count lies within another one, so that their difference is a count of its own. */
export type Nesting =
  /** Counts more students of a larger population: the difference is those the other leaves out. */
  | "beyond"
  /** Counts fewer students of a smaller population. */
  | "inside"
  /** Counts students whom the other counts. */
  | "part"
  /** Counts students whom the other does not count. */
  | "apart"
  /** Counts, of the same population, whom the other counts and more. */
  | "more";

/** A count of students, the measures that carry it, and how it is tied to other counts. */
export interface CountSpec {
  readonly name: string;
  readonly measures: readonly string[];
  /** Models of parts of these cells that no table shows; whoever has the rosters knows their sizes. */
  readonly hidden?: readonly string[];
  /** Model of the students who stand in the same cells, where the cells are tried with lists of them. */
  readonly profiles?: string;
  /** Columns of the measures. */
  readonly students: string;
  readonly count: string;
  /** Rows of the measures that carry the count; all by default. */
  readonly where?: Readonly<Record<string, string | boolean>>;
  /** Categories that only name all students again. */
  readonly except?: readonly string[];
  /** Which schools are parts of their district: `reference.chronic_rules`. */
  readonly rule: "dataquest" | "dashboard" | "lcap";
  /** The count it is printed beside, never alone: where that is starred this is too. */
  readonly within?: { readonly count: string; readonly nesting: Nesting };
  /** Where it is shown for grades and groups; elsewhere it stands for all students alone. */
  readonly split: "everywhere" | "districts" | "nowhere";
  /** Whether tables show nothing of it in the running year. */
  readonly isOfFinishedYears?: boolean;
}

/** Returns whether tables show a count in a cell at all. */
export function isShownIn(
  { split }: Pick<CountSpec, "split">,
  cell: Pick<CellName, "level" | "reporting_category">,
): boolean {
  const isSplit = cell.reporting_category !== EVERYBODY;
  return !isSplit || split === "everywhere" || (split === "districts" && cell.level !== "S");
}

/**
 * The table spec: every count of students that a published table carries. What is not listed cannot
 * be printed for anybody but all students. A count follows the one it lies within.
 */
export const countSpecs: readonly CountSpec[] = [
  {
    name: "chronic",
    measures: ["msr_chronic_absenteeism", "msr_chronic_absenteeism_crossed", "msr_goal_cells"],
    hidden: ["bld_chronic_school_cross"],
    profiles: "bld_chronic_profile",
    students: "eligible_students",
    count: "chronic_students",
    rule: "dataquest",
    split: "everywhere",
  },
  {
    name: "chronic_lcap",
    measures: ["msr_lcap_chronic"],
    students: "eligible_students",
    count: "chronic_students",
    rule: "lcap",
    // Of a school's group the two counts differ by single students: it would be all stars.
    within: { count: "chronic", nesting: "beyond" },
    split: "districts",
  },
  {
    name: "chronic_dashboard",
    measures: ["msr_dashboard_chronic", "msr_dashboard_to_date"],
    students: "eligible_students",
    count: "chronic_students",
    rule: "dashboard",
    within: { count: "chronic", nesting: "inside" },
    split: "everywhere",
  },
  {
    name: "at_risk",
    measures: ["msr_attendance_bands"],
    students: "eligible_students",
    count: "band_students",
    where: { band_scheme: "attendance_works", band: "at_risk" },
    rule: "dataquest",
    within: { count: "chronic", nesting: "apart" },
    split: "districts",
  },
  {
    name: "severe_chronic",
    measures: ["msr_attendance_bands"],
    students: "eligible_students",
    count: "band_students",
    where: { band_scheme: "attendance_works", band: "severe_chronic" },
    rule: "dataquest",
    within: { count: "chronic", nesting: "part" },
    split: "districts",
  },
  {
    name: "absent",
    measures: ["msr_absenteeism_by_reason"],
    students: "eligible_students",
    count: "absent_students",
    except: ["CAY", "CAN"],
    rule: "dataquest",
    within: { count: "chronic", nesting: "more" },
    split: "districts",
    isOfFinishedYears: true,
  },
  {
    name: "truant",
    measures: ["msr_truancy"],
    hidden: ["bld_truant_school_cross"],
    students: "students",
    count: "truant_students",
    rule: "dataquest",
    split: "everywhere",
  },
  {
    name: "habitual_truant",
    measures: ["msr_truancy"],
    students: "students",
    count: "habitual_truant_students",
    where: { has_conference_records: true },
    rule: "dataquest",
    within: { count: "truant", nesting: "part" },
    split: "nowhere",
    isOfFinishedYears: true,
  },
  {
    name: "chronic_truant",
    measures: ["msr_truancy"],
    students: "students",
    count: "chronic_truant_students",
    rule: "dataquest",
    within: { count: "truant", nesting: "part" },
    split: "nowhere",
    isOfFinishedYears: true,
  },
  {
    name: "high_school_graduation",
    measures: ["msr_engagement_outcomes"],
    students: "students",
    count: "outcome_students",
    where: { measure: "high_school_graduation" },
    rule: "dataquest",
    split: "everywhere",
  },
  {
    name: "high_school_dropout",
    measures: ["msr_engagement_outcomes"],
    students: "students",
    count: "outcome_students",
    where: { measure: "high_school_dropout" },
    rule: "dataquest",
    within: { count: "high_school_graduation", nesting: "apart" },
    split: "everywhere",
  },
  {
    name: "middle_school_dropout",
    measures: ["msr_engagement_outcomes"],
    students: "students",
    count: "outcome_students",
    where: { measure: "middle_school_dropout" },
    rule: "dataquest",
    split: "everywhere",
  },
  {
    name: "missing",
    measures: ["msr_no_shows"],
    students: "expected_students",
    count: "missing_students",
    rule: "dataquest",
    split: "districts",
  },
  {
    name: "no_show",
    measures: ["msr_no_shows"],
    students: "expected_students",
    count: "no_show_students",
    rule: "dataquest",
    within: { count: "missing", nesting: "part" },
    split: "nowhere",
    isOfFinishedYears: true,
  },
];
