import { z } from "zod";
import { calpadsHead } from "./calpads-fields.ts";
import type { ExtractContract } from "./extract-contract.ts";
import { anyText, compactDate, localStudentId, optional, ssid } from "./fields.ts";

/** CALPADS Student Program: meals, migrant, homeless, transitional kindergarten and the like. */
export const sprg: ExtractContract = {
  name: "sprg",
  title: "CALPADS Student Program (SPRG)",
  format: "calpads",
  recordType: "SPRG",
  fieldCounts: { least: 16, known: 26 },
  fields: ({ schoolYear }) => ({
    ...calpadsHead("SPRG", schoolYear),
    reporting_school: anyText.meta({ at: 5 }),
    ssid: ssid.meta({ at: 7 }),
    local_student_id: localStudentId.meta({ at: 8 }),
    program_code: z
      .string()
      .regex(/^\d{3}$/, { error: "must be a program code like 181" })
      .meta({ at: 13 }),
    start_date: optional(compactDate).meta({ at: 15 }),
    end_date: optional(compactDate).meta({ at: 16 }),
  }),
};
