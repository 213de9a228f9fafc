import { z } from "zod";
import { printed, printedPlace } from "./download-fields.ts";
import {
  cdsCode,
  count,
  disclosure,
  level,
  rate,
  reportingCategory,
  schoolYear,
} from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const studentGroup = z.string().meta({ title: "The Dashboard's group code: ALL, EL, SED ..." });
const colour = z.enum(["red", "orange", "yellow", "green", "blue"]);

const resultRow = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  student_group: studentGroup,
  reporting_category: reportingCategory,
  eligible_students: count.nullable(),
  chronic_students: count.nullable(),
  chronic_rate: rate.nullable(),
  prior_eligible_students: count.nullable(),
  prior_chronic_students: count.nullable(),
  prior_chronic_rate: rate.nullable(),
  prior_disclosure: z.enum(["exact", "suppressed", "not_applicable", "none"]),
  status_level: z.int().min(1).max(5).nullable(),
  change_points: z.number().nullable(),
  change_level: z.int().min(0).max(5).nullable(),
  colour_code: z.int().min(0).max(5).nullable(),
  colour: colour.nullable(),
  box: z.int().min(0).nullable(),
  is_small: z.boolean().nullable().meta({ title: "Fewer than 150 students" }),
  is_current_size_met: z.boolean().nullable(),
  is_prior_size_met: z.boolean().nullable(),
  has_colour: z.boolean().nullable(),
  disclosure,
});

/** The Dashboard's indicator computed from the district's own finished years. */
export const dashboardChronic = publishedTable({
  table: "dashboard_chronic",
  title: "Dashboard chronic absenteeism indicator from our own files",
  grain: ["school_year", "level", "cds_code", "student_group"],
  row: resultRow,
});

/** One group's Dashboard result. */
export type DashboardChronic = z.infer<typeof resultRow>;

const previewRow = z.object({
  school_year: schoolYear,
  level,
  cds_code: cdsCode,
  student_group: studentGroup,
  students: count.nullable().meta({ title: "Students so far, rounded to 10" }),
  rate_to_date: rate.nullable(),
  prior_rate: rate.nullable(),
  prior_disclosure: z.enum(["exact", "suppressed", "not_applicable", "none"]),
  change_points: z.number().nullable(),
  status_level: z.int().min(1).max(5).nullable(),
  change_level: z.int().min(1).max(5).nullable(),
  colour: colour.nullable(),
  disclosure,
});

/** What the Dashboard would say if the running year ended today, from published figures alone. */
export const dashboardPreview = publishedTable({
  table: "dashboard_preview",
  title: "Dashboard preview of the running year",
  grain: ["school_year", "level", "cds_code", "student_group"],
  row: previewRow,
});

/** One group's preview. */
export type DashboardPreview = z.infer<typeof previewRow>;

/** `/downloads/dashboard_chronic.csv`: the columns of the state's own Dashboard files. */
export const dashboardChronicDownload = publishedTable({
  table: "dashboard_chronic_download",
  title: "Dashboard chronic absenteeism indicator in the state's own columns",
  grain: ["cds", "studentgroup", "reportingyear"],
  row: z.object({
    cds: printed("County-district-school code, 14 digits"),
    rtype: printed("S school, D district"),
    schoolname: printed("Name of the school; empty for a district"),
    districtname: printed("Name of the district"),
    countyname: printed("Name of the county"),
    charter_flag: printed("Y for a charter school"),
    coe_flag: printed("Always empty here"),
    dass_flag: printed("Y for a Dashboard Alternative School"),
    studentgroup: printed("The Dashboard's group code: ALL, EL, SED ..."),
    currnumer: printed("Chronically absent, grades TK to 8"),
    currdenom: printed("Students who could be"),
    currstatus: printed("Percent, rounded half-up"),
    priornumer: printed("The same of the year before; empty where there is none"),
    priordenom: printed("The same of the year before; empty where there is none"),
    priorstatus: printed("The same of the year before; empty where there is none"),
    change: printed("Points of change, from unrounded rates"),
    statuslevel: printed("5 very low to 1 very high"),
    changeLevel: printed("5 declined significantly to 1 increased significantly; 0 none"),
    color: printed("1 red, 2 orange, 3 yellow, 4 green, 5 blue; 0 none"),
    box: printed("Position in the five-by-five grid; 0 none"),
    smalldenom: printed("Y below [[dashboard_small_population]] students: three levels of change"),
    currnsizemet: printed("Y where this year has enough students for a color"),
    priornsizemet: printed("Y where last year had enough students for a color"),
    accountabilitymet: printed("Y where both have"),
    certifyflag: printed("Always empty here"),
    priorcertifyflag: printed("Always empty here"),
    dataerrorflag: printed("Always empty here"),
    indicator: printed("CHRO"),
    reportingyear: printed("School year, named by its spring"),
  }),
});

/** `/downloads/dashboard_preview.csv`. */
export const dashboardPreviewDownload = publishedTable({
  table: "dashboard_preview_download",
  title: "Dashboard preview of the running year",
  grain: ["academic_year", "level", "cds_code", "studentgroup"],
  row: z.object({
    ...printedPlace,
    studentgroup: printed("The Dashboard's group code: ALL, EL, SED ..."),
    students: printed("Students so far, to 10"),
    rate_to_date: printed("Percent chronically absent so far"),
    prior_rate: printed("Percent in the year before"),
    change: printed("Points of change between the two printed rates"),
    status_level: printed("5 very low to 1 very high"),
    change_level: printed("5 declined significantly to 1 increased significantly"),
    color: printed("The color if the year ended today; empty where it would have none"),
  }),
});
