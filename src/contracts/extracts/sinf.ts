import { z } from "zod";
import { calpadsHead, identifierAt } from "./calpads-fields.ts";
import { genders, races } from "./code-sets.ts";
import type { ExtractContract } from "./extract-contract.ts";
import { anyText, code, compactDate, localStudentId, optional, ssid, yesNo } from "./fields.ts";

const race = (at: number) => optional(code(races, "must be a race code like 700")).meta({ at });

/** CALPADS Student Information: who a student is, effective from a date. */
export const sinf: ExtractContract = {
  name: "sinf",
  title: "CALPADS Student Information (SINF)",
  format: "calpads",
  recordType: "SINF",
  fieldCounts: { least: 30, known: 42 },
  fields: ({ schoolYear }) => ({
    ...calpadsHead("SINF", schoolYear, { reportingLea: 6, academicYear: 8 }),
    reporting_school: anyText.meta({ at: 7 }),
    effective_start_date: optional(compactDate).meta({ at: 4 }),
    effective_end_date: optional(compactDate).meta({ at: 5 }),
    ssid: ssid.meta({ at: 9 }),
    local_student_id: localStudentId.meta({ at: 10 }),
    first_name: identifierAt(11),
    last_name: identifierAt(13),
    birth_date: optional(compactDate).meta({ at: 18 }),
    gender: optional(code(genders, "must be M, F or X")).meta({ at: 19 }),
    hispanic: optional(yesNo).meta({ at: 23 }),
    race_1: race(25),
    race_2: race(26),
    race_3: race(27),
    race_4: race(28),
    race_5: race(29),
    parent_education: optional(
      z.string().regex(/^\d{1,2}$/, { error: "must be a code like 14" }),
    ).meta({ at: 38 }),
  }),
};
