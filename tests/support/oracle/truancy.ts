import { makeCompulsoryAge } from "./compulsory-age.ts";
import type { Entity } from "./entities.ts";
import { printCount, printStudents } from "./figures.ts";
import { listMembers, type Member } from "./members.ts";
import { isApplicable } from "./offered-grades.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { type ExpectedRow, ownPlace } from "./rows.ts";
import { listTruancies, type Truancy } from "./truancy-events.ts";
import type { StudentYear } from "./year-of-students.ts";

const none = { students: "-", truant: "-", truancy_rate: "-" };

/** The rows of truancy.csv: every year, entity and category. */
export function truancyRows(open: OpenFolder): readonly ExpectedRow[] {
  const { policy } = open.folder.settings;
  const truancies = new Map(open.years.map((year) => [year, listTruancies(year, policy)]));
  return listEntityYears(open).flatMap(({ year, entity }) => {
    const members = listOfAge(open, entity, year);
    const here = (truancies.get(year) ?? []).filter(
      ({ district }) => entity.level === "C" || district === entity.district,
    );
    return open.categories.map((category) => ({
      ...ownPlace(entity, year),
      reporting_category: category,
      ...printTruancy(
        open,
        year,
        year.stays !== undefined && isApplicable(entity, year, category),
        members.filter(({ categories }) => categories.has(category)),
        here,
      ),
    }));
  });
}

/** Students with a school day at the entity on which they were of compulsory age. */
function listOfAge({ folder }: OpenFolder, entity: Entity, year: StudentYear): readonly Member[] {
  const ofAge = new Set<string>();
  for (const stay of year.stays ?? []) {
    if (!entity.includes(stay, "dataquest")) continue;
    const born = year.demographics.birthDateOf(stay.student);
    const isOfAge = makeCompulsoryAge(born, folder.settings.policy);
    if ([...stay.dates].some(isOfAge)) ofAge.add(stay.student);
  }
  return listMembers(entity, year, "dataquest").filter(({ student }) => ofAge.has(student));
}

function printTruancy(
  { folder }: OpenFolder,
  { status, conferences }: StudentYear,
  isGiven: boolean,
  members: readonly Member[],
  truancies: readonly Truancy[],
): ExpectedRow {
  if (!isGiven) return { ...none, habitual_truant: "-", chronic_truant: "-" };
  const countWhere = (isIn: (truancy: Truancy) => boolean) => {
    const found = new Set(truancies.filter(isIn).map(({ student }) => student));
    return members.filter(({ student }) => found.has(student)).length;
  };
  const count = countWhere(({ isTruant }) => isTruant);
  const cell = { students: members.length, count };
  const { students, count: truant, rate } = printStudents(cell, status, folder.settings.policy);
  const print = (isIn: (truancy: Truancy) => boolean) =>
    students === "*" ? "*" : printCount(countWhere(isIn), status);
  return {
    students,
    truant,
    truancy_rate: rate,
    habitual_truant: conferences === undefined ? "-" : print(({ isHabitual }) => isHabitual),
    chronic_truant: print(({ isChronic }) => isChronic),
  };
}
