import { gradeCategories } from "./grades.ts";

const ownCategories = [
  "TA",
  ...["RB", "RI", "RA", "RF", "RH", "RD", "RP", "RT", "RW"],
  ...["GM", "GF", "GX", "GZ"],
  ...["SE", "SD", "SS", "SM", "SF", "SH", "LTEL"],
  ...gradeCategories.keys(),
  "TRANSITION",
];

/** Every reporting category: CDE's, single grades, and the given codes that are not already among them. */
export function listCategories(groupCodes: readonly string[]): readonly string[] {
  return [...new Set([...ownCategories, ...groupCodes])];
}
