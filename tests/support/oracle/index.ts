import { cell } from "./csv.ts";
import { makeIdentity } from "./identity.ts";
import { readDistrictFolder } from "./read-folder.ts";
import { type ExpectedRow, yearRows } from "./rows.ts";
import { makeStudentYear } from "./year-of-students.ts";

export type { ExpectedRow } from "./rows.ts";

/**
 * Every row chronic_absenteeism.csv must have for a district folder, worked out with plain loops over students
 * and days. `asOf` is an ISO date (default: found from the absences). Rules: measures.md 1, interfaces.md 2 and 3.
 */
export async function expectedChronicAbsenteeism(
  districtFolder: string,
  { asOf }: { asOf?: string } = {},
): Promise<readonly ExpectedRow[]> {
  const folder = readDistrictFolder(districtFolder);
  const identity = makeIdentity(folder);
  const listed = folder.years.flatMap(({ sis }) => sis.get("student_groups") ?? []);
  const groupCodes = [
    ...folder.settings.localGroups,
    ...listed.map((row) => cell(row, "group_code")),
  ];
  return folder.years
    .filter(({ calpads, sis }) => calpads.size + sis.size > 0)
    .map((year) => makeStudentYear(folder, year, identity, asOf))
    .flatMap((year) => yearRows(folder, year, groupCodes));
}
