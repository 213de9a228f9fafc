import { z } from "zod";
import { printed } from "./download-fields.ts";
import { cdsCode, level, rate, reportingCategory, schoolYear } from "./fields.ts";
import { goalId, goalPlace, goalShare } from "./goal-fields.ts";
import { publishedTable } from "./published-table.ts";

const share = goalShare.nullable();

const figureDisclosure = z.enum(["exact", "rounded", "suppressed", "not_applicable"]).meta({
  title: "suppressed: shown as *; not_applicable: no figure, or not yet: shown as -",
});

const row = z.object({
  goal_id: goalId,
  lcap_cycle: z.string().meta({ title: "The three years of the plan, like 2024-27" }),
  metric_number: z.string().min(1),
  ...goalPlace,
  baseline: share,
  baseline_year: schoolYear.nullable(),
  baseline_source: z.string(),
  baseline_disclosure: figureDisclosure,
  year_1_outcome: share,
  year_1: schoolYear.nullable(),
  year_1_source: z.string(),
  year_1_disclosure: figureDisclosure,
  year_2_outcome: share,
  year_2: schoolYear.nullable(),
  year_2_source: z.string(),
  year_2_disclosure: figureDisclosure,
  target_year_3: share,
  year_3: schoolYear.nullable().meta({ title: "School year of the target" }),
  difference_from_baseline: share.meta({ title: "Newest outcome less baseline" }),
  difference_year: schoolYear.nullable().meta({ title: "School year of that outcome" }),
  difference_disclosure: figureDisclosure,
});

/** The metrics of the LCAP: a row for each goal with an LCAP number. */
export const lcapMetrics = publishedTable({
  table: "lcap_metrics",
  title: "LCAP metrics",
  grain: ["goal_id", "metric"],
  row,
});

/** A metric of the LCAP. */
export type LcapMetric = z.infer<typeof row>;

/** `/downloads/lcap_metrics.csv`. */
export const lcapMetricsDownload = publishedTable({
  table: "lcap_metrics_download",
  title: "LCAP metrics",
  grain: ["goal_id", "metric"],
  row: z.object({
    goal_id: printed("The goal's name in goals.csv"),
    lcap_cycle: printed("The years of the plan, first and last"),
    metric_number: printed("The metric's number in the LCAP"),
    metric: printed(
      "The goal's metric; a goal without one is shown under the DataQuest and the Dashboard rule",
    ),
    level: printed("S school, D district, C county"),
    cds_code: printed("County-district-school code, 14 digits; trailing zeros above school level"),
    reporting_category: printed("Student group; a local code where it has one"),
    baseline: printed("Percent in the baseline year"),
    baseline_year: printed("School year of the baseline"),
    year_1_outcome: printed("Percent in the first year; - until it is finished"),
    year_1: printed("School year of the first outcome"),
    year_2_outcome: printed("Percent in the second year; - until it is finished"),
    year_2: printed("School year of the second outcome"),
    target_year_3: printed("Percent to reach"),
    year_3: printed("School year of the target"),
    difference_from_baseline: printed("Newest outcome less baseline, percentage points"),
    source: printed("Source of each figure: baseline, outcomes, target"),
    grades: printed("A grade or a range of grades, like TK-KN; empty for all grades"),
    difference_year: printed("School year of the newest outcome"),
  }),
});

const mustAddress = z.object({
  lcap_cycle: z.string(),
  base_year: schoolYear.meta({ title: "School year of the Dashboard that decides" }),
  scope: z.enum(["district", "school", "group", "group within school"]).meta({
    title: "What must be addressed: all students or a group, of the district or a school",
  }),
  level,
  cds_code: cdsCode,
  student_group: z.string().meta({ title: "The Dashboard's group code: ALL, EL, SED ..." }),
  reporting_category: reportingCategory,
  chronic_rate: rate.nullable(),
  colour: z.string().meta({ title: "The lowest color" }),
  source: z.enum(["CDE", "own"]).meta({ title: "The state's Dashboard file, or our own figures" }),
});

/** Whom the LCAP must address: those with the lowest color on the cycle's base Dashboard. */
export const lcapMustAddress = publishedTable({
  table: "lcap_must_address",
  title: "Whom the LCAP must address",
  grain: ["lcap_cycle", "cds_code", "student_group"],
  row: mustAddress,
});

/** A group that must be addressed. */
export type LcapMustAddress = z.infer<typeof mustAddress>;

/** The Dashboard that decides whom the plan of the current year must address. */
export const lcapBaseDashboard = publishedTable({
  table: "lcap_base_dashboard",
  title: "The Dashboard that decides whom the LCAP must address",
  grain: ["lcap_cycle"],
  row: z.object({
    lcap_cycle: z.string(),
    base_year: schoolYear.nullable().meta({ title: "School year of it; null where none is set" }),
    has_results: z.boolean().meta({ title: "Whether any of its results can be seen here" }),
  }),
});

/** The Dashboard that decides. */
export type LcapBaseDashboard = z.infer<(typeof lcapBaseDashboard)["row"]>;
