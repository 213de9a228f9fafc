import { z } from "zod";
import type { ExtractFields } from "./extract-contract.ts";
import { anyText, code, text } from "./fields.ts";

/** The six fields with which every CALPADS line begins, except where a file moves them. */
export function calpadsHead(
  recordType: string,
  schoolYear: number,
  at: { reportingLea?: number; academicYear?: number } = {},
): ExtractFields {
  const { reportingLea = 4, academicYear = 6 } = at;
  const spring = schoolYear % 100;
  const years = [
    `${schoolYear - 1}-${schoolYear}`,
    `${schoolYear - 1}-${`${spring}`.padStart(2, "0")}`,
  ];
  return {
    record_type: code([recordType], `must be ${recordType}, as in line 1`).meta({ at: 1 }),
    transaction_type: code(["A", "R", "D"], "must be A, R or D").meta({ at: 2 }),
    local_record_id: anyText.meta({ at: 3, sensitivity: "identifier" }),
    reporting_lea: z
      .string()
      .regex(/^\d{7}$/, { error: "must have 7 digits" })
      .meta({ at: reportingLea }),
    academic_year: code(years, `must be ${years[0]}, the school year of its folder`).meta({
      at: academicYear,
    }),
  };
}

/** A direct identifier at a position of the line. */
export const identifierAt = (at: number, maximum?: number) =>
  (maximum ? text(maximum) : anyText).meta({ at, sensitivity: "identifier" });
