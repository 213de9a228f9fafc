import type { Entity } from "./entities.ts";
import { studentCategories } from "./student-categories.ts";
import type { StudentYear } from "./year-of-students.ts";

/** Students of a category at an entity: eligible ones, and the chronically absent among them. */
export type Tally = { readonly eligible: number; readonly chronic: number };

const minimumExpected = 31_00;

/** The tally of each category in which an entity has an eligible student. */
export function tallyEntity(entity: Entity, year: StudentYear): ReadonlyMap<string, Tally> {
  const here = year.enrollments.filter((one) => entity.includes(one.district, one.school));
  const tallies = new Map<string, Tally>();
  for (const student of new Set(here.map((one) => one.student))) {
    const own = here.filter((one) => one.student === student);
    const schools = new Set(own.map((one) => one.school));
    const days = year.days.filter((one) => one.student === student && schools.has(one.school));
    const expected = sum(days.map((one) => one.expected));
    const absent = sum(days.map((one) => one.absent));
    const attended = sum(days.map((one) => one.attended));
    if (expected < minimumExpected || attended <= 0) continue;
    const chronic = 10 * absent >= expected ? 1 : 0;
    for (const category of studentCategories(student, own, year)) {
      const before = tallies.get(category) ?? { eligible: 0, chronic: 0 };
      tallies.set(category, {
        eligible: before.eligible + 1,
        chronic: before.chronic + chronic,
      });
    }
  }
  return tallies;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
