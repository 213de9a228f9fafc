import { type CauseCount, countCauses, inOrder } from "./cause-counts.ts";
import { chronicFigures } from "./chronic.ts";
import { type Comparison, type Side, whole } from "./comparison.ts";
import type { Entity } from "./entities.ts";
import { type Figures, isMasked, masked } from "./figures.ts";
import { divide } from "./fraction.ts";
import { isCharterMissing } from "./missing-charters.ts";
import type { OpenFolder } from "./open-folder.ts";
import { isAt } from "./reconciliation-causes.ts";
import { daySide } from "./reconciliation-days.ts";
import { printChronic } from "./reconciliation-mask.ts";
import { hasSource, sourceRecords } from "./source-records.ts";
import type { StudentYear } from "./year-of-students.ts";

/** An entity of a finished year beside the figures that CDE published of it. */
export function stateComparisons(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
): readonly Comparison[] {
  const published = open.folder.stateFigures.find(
    ({ label, level, cds, category }) =>
      category === "TA" && label === year.label && level === entity.level && cds === entity.cds,
  );
  if (published === undefined || !year.status.isFinished) return [];
  const { exact } = daySide(open, entity, year, year.status.source);
  const ours = { printed: printChronic(chronicFigures(open, entity, year, "TA")), exact };
  const theirs = stateSide(published, year, open);
  const charters = isCharterMissing(open, entity, year)
    ? [{ cause: "charter" as const, students: 0 }]
    : [];
  const counted = [...charters, ...countStateCauses(open, entity, year)];
  return [{ source: "CDE", ours, theirs, causesOf: () => counted }];
}

/** CDE's figures under the district's own rules of what is shown. */
function stateSide(published: Figures, { status }: StudentYear, { folder }: OpenFolder): Side {
  const [students, count] = [Number(published.students), Number(published.count)];
  if (Number.isNaN(students) || isMasked(students, status, folder.settings.policy))
    return { printed: printChronic(masked), exact: {} };
  return {
    printed: printChronic(published),
    exact: {
      eligible_students: whole(students),
      chronic_students: whole(count),
      chronic_rate: divide(whole(count), whole(students)),
    },
  };
}

/** The causes that report 14.2 shows for the rate, charters aside, or without it STAS records beside no enrollment. */
export function countStateCauses(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
): readonly CauseCount[] {
  const counted = hasSource(year, "CALPADS 14.2")
    ? countCauses(open, entity, year, "CALPADS 14.2")("chronic_rate")
    : inOrder(listUnenrolled(open, entity, year).map(() => "missing enrollment"));
  return counted.filter(({ cause }) => cause !== "charter");
}

/** Students with certified days at an entity beside no enrollment of ours. */
function listUnenrolled(open: OpenFolder, entity: Entity, year: StudentYear): readonly string[] {
  if (year.status.source !== "STAS") return [];
  const loose = [...sourceRecords(open, year, "STAS").values()].filter(
    ({ school, expected, isCounted }) =>
      !isCounted && expected > 0 && isAt(open, entity, year, school),
  );
  return [...new Set(loose.map(({ student }) => student))];
}
