import { listCategories } from "./categories.ts";
import { type Entity, listEntities } from "./entities.ts";
import { finishedFigures, notApplicable, runningFigures } from "./figures.ts";
import { gradeCategories } from "./grades.ts";
import { offeredGrades } from "./offered-grades.ts";
import type { DistrictFolder } from "./read-folder.ts";
import { tallyEntity } from "./tally.ts";
import type { StudentYear } from "./year-of-students.ts";

/** One row of chronic_absenteeism.csv: column name to printed text, all 16 columns. */
export type ExpectedRow = Readonly<Record<string, string>>;

/** The rows of one year: every entity in every category. */
export function yearRows(
  folder: DistrictFolder,
  year: StudentYear,
  groupCodes: readonly string[],
): readonly ExpectedRow[] {
  return listEntities(folder, year.enrollments).flatMap((entity) =>
    entityRows(folder, year, entity, listCategories(groupCodes)),
  );
}

function entityRows(
  { settings }: DistrictFolder,
  year: StudentYear,
  entity: Entity,
  categories: readonly string[],
): readonly ExpectedRow[] {
  const tallies = tallyEntity(entity, year);
  const offered = offeredGrades(entity, year);
  const print = year.status.isFinished ? finishedFigures : runningFigures;
  return categories.map((category) => {
    const grades = gradeCategories.get(category);
    const isApplicable =
      grades === undefined ? year.isAvailable(category) : grades.some((one) => offered.has(one));
    const tally = tallies.get(category) ?? { eligible: 0, chronic: 0 };
    const figures = isApplicable ? print(tally, settings.suppressionThreshold) : notApplicable;
    return {
      "Academic Year": year.label,
      ...entity.identity,
      "Reporting Category": category,
      ChronicAbsenteeismEligibleCumulativeEnrollment: figures.eligible,
      ChronicAbsenteeismCount: figures.count,
      ChronicAbsenteeismRate: figures.rate,
      Source: year.status.source,
      "As Of": year.status.asOf,
    };
  });
}
