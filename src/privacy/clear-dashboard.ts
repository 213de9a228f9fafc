import { z } from "zod";
import { clearStudentsCell, disclosureRule } from "./clear-students-cell.ts";
import { clearance, placeColumns } from "./clearance.ts";

/** The count of the table spec behind both tables. */
const COUNT = "chronic_dashboard";

const measuredDashboard = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  student_group: z.string(),
  reporting_category: z.string(),
  eligible_students: z.int(),
  chronic_students: z.int(),
  prior_eligible_students: z.int().nullable(),
  prior_chronic_students: z.int().nullable(),
  change_tenths: z.int().nullable(),
  status_level: z.int().nullable(),
  change_level: z.int().nullable(),
  colour_code: z.int().nullable(),
  box: z.int().nullable(),
  has_prior_year: z.boolean(),
  is_small: z.boolean(),
  is_current_size_met: z.boolean(),
  is_prior_size_met: z.boolean(),
  has_colour: z.boolean(),
  ...disclosureRule.shape,
});

type Measured = z.infer<typeof measuredDashboard>;

const HIDDEN = {
  status_level: null,
  change_points: null,
  change_level: null,
  colour_code: null,
  box: null,
  is_small: null,
  is_current_size_met: null,
  has_colour: null,
};

/** How last year's figures may be shown: `none` where there is no last year of this place. */
function clearPrior(cell: Measured, isStarred: boolean) {
  const { prior_eligible_students: students, prior_chronic_students: count } = cell;
  if (students === null || count === null) {
    const disclosure = cell.has_prior_year ? "not_applicable" : "none";
    return { students: null, count: null, rate: null, disclosure };
  }
  return clearStudentsCell({ students, count }, { ...cell, is_applicable: true }, { isStarred });
}

/** Returns what follows from both years, only where every input is shown. */
function clearResult(cell: Measured, prior: ReturnType<typeof clearPrior>) {
  const status = {
    status_level: cell.status_level,
    is_small: cell.is_small,
    is_current_size_met: cell.is_current_size_met,
  };
  if (prior.disclosure === "suppressed") return { ...HIDDEN, ...status };
  return {
    ...status,
    change_points: cell.change_tenths === null ? null : cell.change_tenths / 10,
    change_level: cell.change_level ?? 0,
    colour_code: cell.colour_code ?? 0,
    box: cell.box ?? 0,
    has_colour: cell.has_colour,
  };
}

/** The Dashboard's indicator from our own finished years. */
export const dashboardChronicClearance = clearance(
  {
    table: "dashboard_chronic",
    measure: "msr_dashboard_chronic",
    columns: {
      ...placeColumns,
      student_group: "varchar",
      reporting_category: "varchar",
      eligible_students: "integer",
      chronic_students: "integer",
      chronic_rate: "double",
      prior_eligible_students: "integer",
      prior_chronic_students: "integer",
      prior_chronic_rate: "double",
      prior_disclosure: "varchar",
      status_level: "integer",
      change_points: "double",
      change_level: "integer",
      colour_code: "integer",
      box: "integer",
      is_small: "boolean",
      is_current_size_met: "boolean",
      is_prior_size_met: "boolean",
      has_colour: "boolean",
      disclosure: "varchar",
    },
  },
  measuredDashboard,
  (cell, stars) => {
    const { school_year, level, cds_code, student_group, reporting_category } = cell;
    const counts = { students: cell.eligible_students, count: cell.chronic_students };
    const isStarred = stars.isStarred(COUNT, cell);
    const current = clearStudentsCell(counts, cell, { isStarred });
    const last = { ...cell, school_year: school_year - 1 };
    const prior = clearPrior(cell, stars.isStarred(COUNT, last));
    return {
      ...{ school_year, level, cds_code, student_group, reporting_category },
      eligible_students: current.students,
      chronic_students: current.count,
      chronic_rate: current.rate,
      prior_eligible_students: prior.students,
      prior_chronic_students: prior.count,
      prior_chronic_rate: prior.rate,
      prior_disclosure: prior.disclosure,
      is_prior_size_met: prior.disclosure === "suppressed" ? null : cell.is_prior_size_met,
      ...(current.disclosure === "exact" ? clearResult(cell, prior) : HIDDEN),
      disclosure: current.disclosure,
    };
  },
);

const measuredToDate = z.object({
  school_year: z.int(),
  level: z.string(),
  cds_code: z.string(),
  student_group: z.string(),
  reporting_category: z.string(),
  eligible_students: z.int(),
  chronic_students: z.int(),
  is_small: z.boolean(),
  ...disclosureRule.shape,
});

/** The running year so far under the Dashboard rule. */
export const dashboardToDateClearance = clearance(
  {
    table: "dashboard_to_date",
    measure: "msr_dashboard_to_date",
    columns: {
      ...placeColumns,
      student_group: "varchar",
      students: "integer",
      chronic_rate: "double",
      is_small: "boolean",
      disclosure: "varchar",
    },
  },
  measuredToDate,
  (cell, stars) => {
    const { school_year, level, cds_code, student_group } = cell;
    const counts = { students: cell.eligible_students, count: cell.chronic_students };
    const isStarred = stars.isStarred(COUNT, cell);
    const { students, rate, disclosure } = clearStudentsCell(counts, cell, { isStarred });
    const is_small = students === null ? null : cell.is_small;
    return {
      school_year,
      level,
      cds_code,
      student_group,
      students,
      chronic_rate: rate,
      is_small,
      disclosure,
    };
  },
);
