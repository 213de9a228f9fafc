import type { Enrollment } from "./enrollments.ts";
import { gradeRank, singleGrades } from "./grades.ts";
import type { DistrictFolder } from "./read-folder.ts";

/** The lowest grade of a listed school: as schools.csv says, else the lowest single grade enrolled there. */
export function lowestGrades(
  folder: DistrictFolder,
  enrollments: readonly Enrollment[],
): (school: string) => string {
  return (school) => {
    const listed = folder.schools.get(school);
    if (listed === undefined || listed.lowestGrade !== "") return listed?.lowestGrade ?? "";
    const taken = enrollments
      .filter((one) => one.school === school && singleGrades.includes(one.grade))
      .map(({ grade }) => grade);
    return taken.sort((left, right) => gradeRank(left) - gradeRank(right))[0] ?? "";
  };
}
