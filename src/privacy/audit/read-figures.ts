import { type CellName, EVERYBODY, keyOf } from "../release/count-cell.ts";

/** A row of a published table, whichever artefact holds it. */
export type PrintedRow = Readonly<Record<string, unknown>>;

/** A figure about a cell of a count as an artefact prints it, or that it prints a star. */
export interface PrintedFigure {
  readonly schoolYear: number;
  readonly count: string;
  readonly key: string;
  /** The count; undefined where it is not printed. */
  readonly value: number | undefined;
  /** The rate, 0 to 1. */
  readonly rate: number | undefined;
  /** The count, or that of the other students, rounded to ten. */
  readonly tens?: { readonly value: number; readonly isOfOthers: boolean };
}

/** Where a published table carries a count. */
interface Carrier {
  readonly count: string;
  readonly value?: string;
  readonly rate?: string;
  /** Rows that carry it. */
  readonly where?: PrintedRow;
  /** The figures are those of the year before. */
  readonly isPrior?: boolean;
}

const chronic: Carrier = { count: "chronic", value: "chronic_students", rate: "chronic_rate" };
const outcomes = ["middle_school_dropout", "high_school_dropout", "high_school_graduation"];
const band = (count: string, name: string): Carrier => ({
  ...{ count, value: "students", rate: "share" },
  where: { band_scheme: "attendance_works", band: name },
});

const goal = (metric: string, count: string): Carrier => ({
  ...{ count, rate: "value" },
  where: { metric },
});

/** Every published table that carries a count of the table spec. */
const carriers: Readonly<Record<string, readonly Carrier[]>> = {
  chronic_absenteeism: [chronic],
  chronic_absenteeism_crossed: [chronic],
  lcap_chronic: [{ count: "chronic_lcap", value: "count", rate: "rate" }],
  dashboard_chronic: [
    { count: "chronic_dashboard", value: "chronic_students", rate: "chronic_rate" },
    {
      ...{ count: "chronic_dashboard", isPrior: true },
      ...{ value: "prior_chronic_students", rate: "prior_chronic_rate" },
    },
  ],
  dashboard_preview: [
    { count: "chronic_dashboard", rate: "rate_to_date" },
    { count: "chronic_dashboard", rate: "prior_rate", isPrior: true },
  ],
  goal_figures: [
    goal("chronic_absenteeism", "chronic"),
    goal("chronic_dashboard", "chronic_dashboard"),
    goal("chronic_lcap", "chronic_lcap"),
    goal("truancy", "truant"),
  ],
  projection: [{ count: "chronic", rate: "rate_to_date" }],
  attendance_bands: [band("at_risk", "at_risk"), band("severe_chronic", "severe_chronic")],
  absenteeism_by_reason: [{ count: "absent", value: "absent_students" }],
  truancy: [
    { count: "truant", value: "truant_students", rate: "truancy_rate" },
    { count: "habitual_truant", value: "habitual_truant_students" },
    { count: "chronic_truant", value: "chronic_truant_students" },
  ],
  engagement: [
    {
      ...{ count: "chronic", value: "numerator", rate: "rate" },
      where: { measure: "chronic_absenteeism" },
    },
    ...outcomes.map((measure) => ({
      ...{ count: measure, value: "numerator", rate: "rate", where: { measure } },
    })),
  ],
  no_shows: [
    { count: "missing", value: "missing_students", rate: "missing_rate" },
    { count: "no_show", value: "no_show_students" },
  ],
};

function readNumber(row: PrintedRow, field: string | undefined): number | undefined {
  const value = field === undefined ? undefined : row[field];
  return typeof value === "number" ? value : undefined;
}

/** Returns the place and categories of a row; categories that it does not name are all students. */
function nameOf(row: PrintedRow): CellName {
  const text = (field: string, other = "") => String(row[field] ?? other);
  return {
    level: text("level"),
    cds_code: text("cds_code"),
    reporting_category: text("reporting_category", EVERYBODY),
    reporting_category_2: text("reporting_category_2", EVERYBODY),
  };
}

/** The categories that only name all students again. */
const NAMED_AGAIN = ["CAY", "CAN"];

/** Returns what a rounded row of reasons says of the chronically absent, whose number is its enrolment. */
function readReasonRow(row: PrintedRow, name: CellName): readonly PrintedFigure[] {
  const value = readNumber(row, "eligible_students");
  if (row.disclosure !== "rounded" || value === undefined) return [];
  const key = keyOf({ ...name, reporting_category: EVERYBODY });
  const tens = { value, isOfOthers: name.reporting_category === "CAN" };
  const schoolYear = Number(row.school_year);
  return [{ schoolYear, count: "chronic", key, value: undefined, rate: undefined, tens }];
}

/**
 * Returns what a row of a published table prints of the counts of the table spec. Figures that stand
 * for the state's own, and cells that do not apply, are none of ours.
 */
export function readFigures(table: string, row: PrintedRow): readonly PrintedFigure[] {
  const name = nameOf(row);
  if (table === "absenteeism_by_reason" && NAMED_AGAIN.includes(name.reporting_category)) {
    return readReasonRow(row, name);
  }
  const isOurs = row.source !== "CDE" && !NAMED_AGAIN.includes(name.reporting_category);
  if (!isOurs || row.disclosure === "not_applicable") return [];
  return (carriers[table] ?? []).flatMap(({ count, value, rate, where = {}, isPrior = false }) => {
    if (Object.entries(where).some(([field, expected]) => row[field] !== expected)) return [];
    if (isPrior && row.prior_disclosure === "none") return [];
    const schoolYear = Number(row.school_year) - (isPrior ? 1 : 0);
    const figure = { value: readNumber(row, value), rate: readNumber(row, rate) };
    return [{ schoolYear, count, key: keyOf(name), ...figure }];
  });
}
