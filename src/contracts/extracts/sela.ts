import { calpadsHead } from "./calpads-fields.ts";
import { elStatuses } from "./code-sets.ts";
import type { ExtractContract } from "./extract-contract.ts";
import { anyText, code, compactDate, localStudentId, optional, ssid } from "./fields.ts";

/** CALPADS Student English Language Acquisition: the statuses and when each began. */
export const sela: ExtractContract = {
  name: "sela",
  title: "CALPADS Student English Language Acquisition (SELA)",
  format: "calpads",
  recordType: "SELA",
  fieldCounts: { least: 14, known: 16 },
  fields: ({ schoolYear }) => ({
    ...calpadsHead("SELA", schoolYear),
    reporting_school: anyText.meta({ at: 5 }),
    ssid: ssid.meta({ at: 7 }),
    local_student_id: localStudentId.meta({ at: 12 }),
    el_status: code(elStatuses, "must be EO, IFEP, EL, RFEP, TBD or ADEL").meta({ at: 13 }),
    start_date: optional(compactDate).meta({ at: 14 }),
  }),
};
