import { categories } from "./absence-rows.ts";
import type { AbsenceRow } from "./absences.ts";
import type { YearContext } from "./enrollment-plan.ts";
import { printSchool, type Table, withDistrict } from "./table.ts";

/** attendance_codes.csv (`1` and `01` differ, one category has two codes) and absences.csv. */
export function codesAndAbsences(
  { random, plan, ...context }: YearContext,
  absences: readonly AbsenceRow[],
): readonly Table[] {
  const names = random.shuffle([
    "A",
    "U",
    "1",
    "01",
    "X9",
    "T",
    "L",
    "P",
    "S",
    "ISS",
    "IS",
    "é",
    "AB",
  ]);
  const codes = categories.map((category, at) => ({
    code: names[at] ?? "",
    category,
    description: "",
  }));
  const second = {
    code: "ZZ",
    category: random.pick(categories),
    description: 'Other, "see office"',
  };
  const codeOf = new Map(codes.map(({ code, category }) => [category, code]));
  const rows = absences.map((row) => ({
    district_code: row.district,
    local_student_id: row.localId,
    school_code: printSchool(random, plan.schools, row.school),
    date: row.date,
    code:
      row.category === second.category && random.chance(0.5)
        ? second.code
        : (codeOf.get(row.category) ?? ""),
    hours_absent: row.hoursAbsent,
    hours_scheduled: row.hoursScheduled,
  }));
  const isHourly = plan.schools.some((school) => school.isHourly);
  const hours = isHourly ? ["hours_absent", "hours_scheduled"] : [];
  const columns = ["local_student_id", "school_code", "date", "code", ...hours];
  return [
    {
      name: "attendance_codes",
      columns: ["code", "category", "description"],
      rows: [...codes, second],
    },
    { name: "absences", columns: withDistrict({ random, plan, ...context }, columns), rows },
  ];
}
