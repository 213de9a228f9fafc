import { z } from "zod";
import { figureNamed, named } from "./cde-fields.ts";
import type { ExtractContract } from "./extract-contract.ts";
import { code, optional } from "./fields.ts";

/** CDE's `chronicdownloadYYYY.txt`: the Dashboard's chronic absenteeism indicator. */
export const cdeDashboard: ExtractContract = {
  name: "cde_dashboard",
  title: "CDE Dashboard chronic absenteeism file",
  format: "tsv",
  required: [
    "cds",
    "rtype",
    "student_group",
    "current_numerator",
    "current_denominator",
    "current_status",
    "reporting_year",
  ],
  fields: () => ({
    cds: z
      .string()
      .regex(/^\d{14}$/, { error: "must have 14 digits" })
      .meta({ aliases: ["cds"] }),
    rtype: named("rtype"),
    school_name: named("schoolname"),
    district_name: named("districtname"),
    county_name: named("countyname"),
    student_group: named("studentgroup"),
    current_numerator: figureNamed("currnumer"),
    current_denominator: figureNamed("currdenom"),
    current_status: figureNamed("currstatus"),
    prior_numerator: figureNamed("priornumer"),
    prior_denominator: figureNamed("priordenom"),
    prior_status: figureNamed("priorstatus"),
    change: figureNamed("change"),
    status_level: figureNamed("statuslevel"),
    change_level: figureNamed("changelevel"),
    colour: figureNamed("color"),
    box: figureNamed("box"),
    charter_flag: named("charter_flag"),
    coe_flag: named("coe_flag"),
    dass_flag: named("dass_flag"),
    small_denominator: named("smalldenom", "safetynet"),
    current_size_met: named("currnsizemet"),
    prior_size_met: named("priornsizemet"),
    accountability_met: named("accountabilitymet"),
    prior_certify_flag: named("priorcertifyflag"),
    certify_flag: named("certifyflag"),
    data_error_flag: named("dataerrorflag"),
    indicator: optional(code(["CHRO"], "must be CHRO; this is another indicator's file")),
    reporting_year: z
      .string()
      .regex(/^\d{4}$/, { error: "must be a year like 2024" })
      .meta({ aliases: ["reportingyear"] }),
  }),
};
