import { chronicFigures } from "./chronic.ts";
import { printDays } from "./days-cell.ts";
import type { Entity } from "./entities.ts";
import { listMembers } from "./members.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { type ExpectedRow, ownPlace } from "./rows.ts";
import type { StudentYear } from "./year-of-students.ts";

/** The rows of attendance.csv: every year, entity and category. */
export function attendanceRows(open: OpenFolder): readonly ExpectedRow[] {
  return listEntityYears(open).flatMap(({ year, entity }) =>
    open.categories.map((category) => ({
      ...ownPlace(entity, year),
      reporting_category: category,
      ...attendanceFigures(open, entity, year, category),
    })),
  );
}

/** The printed days of a category at an entity: everybody with an expected day there. */
export function attendanceFigures(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  category: string,
) {
  const counted = listMembers(entity, year, "dataquest").filter(
    ({ expected, categories }) => expected > 0 && categories.has(category),
  );
  const attendance = {
    students: counted.length,
    expected: counted.reduce((sum, { expected }) => sum + expected, 0),
    attended: counted.reduce((sum, { attended }) => sum + attended, 0),
  };
  const chronic = chronicFigures(open, entity, year, category);
  return printDays(attendance, chronic, year.status, open.folder.settings.policy);
}
