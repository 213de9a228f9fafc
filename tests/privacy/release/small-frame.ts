import type { CountCell } from "../../../src/privacy/release/count-cell.ts";
import type { ReleaseFrame } from "../../../src/privacy/release/frame.ts";

export const DISTRICT = "27999990000000";
export const SCHOOLS = ["27999990000101", "27999990000102"] as const;

const families: Readonly<Record<string, readonly string[]>> = {
  all: ["TA"],
  race: ["RB", "RH", "RW", "RD"],
  gender: ["GF", "GM"],
  program: ["SE", "LTEL", "SD"],
  grade: ["GR01", "GR02", "GR03"],
  span: ["GR13"],
};

/** A district of two schools, three grades, four races, two genders and three programs. */
export const smallFrame: ReleaseFrame = {
  categories: Object.entries(families).flatMap(([family, codes]) =>
    codes.map((reporting_category) => ({ reporting_category, family })),
  ),
  grades: ["GR01", "GR02", "GR03"].map((grade_category) => ({
    reporting_category: "GR13",
    grade_category,
  })),
  places: SCHOOLS.map((cds_code) => ({
    ...{ rule: "dataquest", level: "S", cds_code },
    ...{ whole_level: "D", whole_cds_code: DISTRICT },
  })),
  splits: [],
};

/** Makes a cell; shown as it is when nothing else is said. */
export function makeCell(
  name: Partial<Pick<CountCell, "level" | "cds_code" | "reporting_category_2">> &
    Pick<CountCell, "reporting_category" | "students" | "count">,
  state: CountCell["state"] = "printed",
): CountCell {
  const { count } = name;
  const place = { level: "D", cds_code: DISTRICT, reporting_category_2: "TA" };
  return { ...place, ...name, state, shown: { low: count, high: count } };
}
