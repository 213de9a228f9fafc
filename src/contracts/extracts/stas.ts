import { calpadsHead } from "./calpads-fields.ts";
import { genders } from "./code-sets.ts";
import type { ExtractContract } from "./extract-contract.ts";
import { amount, code, localStudentId, optional, schoolCode, ssid, yesNo } from "./fields.ts";

const days = (at: number) => optional(amount(366)).meta({ at });

/** CALPADS Student Absence Summary: certified days of a finished year, one line per student and school. */
export const stas: ExtractContract = {
  name: "stas",
  title: "CALPADS Student Absence Summary (STAS)",
  format: "calpads",
  recordType: "STAS",
  fieldCounts: { least: 21, known: 22 },
  fields: ({ schoolYear, schoolCodes }) => ({
    ...calpadsHead("STAS", schoolYear),
    school_code: schoolCode(schoolCodes).meta({ at: 5 }),
    ssid: ssid.meta({ at: 7 }),
    local_student_id: localStudentId.meta({ at: 8 }),
    gender: optional(code(genders, "must be M, F or X")).meta({ at: 12 }),
    is_exempt: optional(yesNo).meta({ at: 13 }),
    is_hourly: optional(yesNo).meta({ at: 14 }),
    days_expected_in_person: days(15),
    days_attended_in_person: days(16),
    days_suspension_out: days(17),
    days_suspension_in: days(18),
    days_excused: days(19),
    days_unexcused: days(20),
    days_independent_study_incomplete: days(21),
    days_independent_study_complete: days(22),
  }),
};
