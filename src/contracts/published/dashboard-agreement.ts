import { z } from "zod";
import { cdsCode, count, schoolYear } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const figure = z
  .enum(["status", "change", "status_level", "change_level", "colour", "box"])
  .meta({ title: "Figure of the state's Dashboard file" });

const agreementRow = z.object({
  school_year: schoolYear,
  figure,
  rows_compared: count.meta({ title: "Rows of the state's file whose inputs are shown" }),
  rows_reproduced: count.meta({ title: "Of these, rows where our rules give the same figure" }),
});

const differenceRow = z.object({
  school_year: schoolYear,
  cds_code: cdsCode,
  student_group: z.string().meta({ title: "The Dashboard's group code: ALL, EL, SED ..." }),
  figure,
  reason: z.enum(["data error flag", "not certified", "unexplained"]).meta({
    title:
      "data error flag, not certified: the state replaced its own result; unexplained: neither",
  }),
});

/** How many figures of the state's Dashboard files our rules reproduce. */
export const dashboardAgreement = publishedTable({
  table: "dashboard_agreement",
  title: "Agreement of our Dashboard rules with the state's files",
  grain: ["school_year", "figure"],
  row: agreementRow,
});

/** The figures of the state's Dashboard files that our rules do not reproduce. */
export const dashboardDifferences = publishedTable({
  table: "dashboard_differences",
  title: "Figures of the state's Dashboard files that our rules do not reproduce",
  grain: ["school_year", "cds_code", "student_group", "figure"],
  row: differenceRow,
});

/** Agreement on one figure of one year. */
export type DashboardAgreement = z.infer<typeof agreementRow>;

/** One figure that differs. */
export type DashboardDifference = z.infer<typeof differenceRow>;
