import { cell } from "./csv.ts";
import type { YearFiles } from "./read-folder.ts";

/** Tells whether a year has any source for a category (grades aside: they need none). */
export function makeAvailability(year: YearFiles): (category: string) => boolean {
  const has = (kind: string) => year.calpads.has(kind) || year.sis.has(kind);
  const listed = new Set(
    (year.sis.get("student_groups") ?? []).map((row) => cell(row, "group_code")),
  );
  const students = year.sis.get("students") ?? [];
  const sinf = year.calpads.get("SINF") ?? [];
  const isLowEducation =
    students.some((row) => cell(row, "parent_education") === "14") ||
    sinf.some((line) => line[37] === "14");
  return (category) => {
    if (category === "TA" || category === "TRANSITION") return true;
    if (/^R[BIAFHDPTW]$/.test(category)) return has("SINF") || has("students");
    if (/^G[MFXZ]$/.test(category)) return ["SINF", "students", "SENR", "STAS"].some(has);
    if (category === "SE")
      return (
        has("SELA") || listed.has("SE") || students.some((row) => cell(row, "el_status") !== "")
      );
    if (category === "SS")
      return (
        has("SPRG") || isLowEducation || ["SS", "SM", "SF", "SH"].some((code) => listed.has(code))
      );
    if (category === "SM" || category === "SH") return has("SPRG") || listed.has(category);
    return listed.has(category);
  };
}
