import { attendanceCategories, dayTypes } from "./code-sets.ts";
import type { ExtractContract } from "./extract-contract.ts";
import { anyText, code, dateWithin, schoolCode, text } from "./fields.ts";

/** Which days each school (or track, or `*` every school) teaches. */
export const calendar: ExtractContract = {
  name: "calendar",
  title: "School calendar",
  format: "csv",
  required: ["school_code", "date", "day_type"],
  fields: ({ schoolYear, schoolCodes }) => ({
    school_code: schoolCode([...schoolCodes, "*"]),
    date: dateWithin(schoolYear),
    day_type: code(dayTypes, `must be ${dayTypes.join(", ")}`),
    event: anyText,
    track: anyText,
  }),
};

/** What each local attendance code means. */
export const attendanceCodes: ExtractContract = {
  name: "attendance_codes",
  title: "Attendance codes",
  format: "csv",
  required: ["code", "category"],
  fields: () => ({
    code: text(20),
    category: code(attendanceCategories, `must be one of ${attendanceCategories.join(", ")}`),
    description: anyText,
  }),
};
