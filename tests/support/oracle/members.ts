import type { Enrollment } from "./enrollments.ts";
import { isPrimary } from "./enrollments.ts";
import type { Entity } from "./entities.ts";
import { gradeSpans } from "./grades.ts";
import { groupBy } from "./group-by.ts";
import { newestEnrollment } from "./newest-enrollment.ts";
import { makeMemory } from "./remember.ts";
import type { Rule } from "./rules.ts";
import { studentCategories } from "./student-categories.ts";
import { type Reasons, sumDays } from "./student-days.ts";
import type { StudentYear } from "./year-of-students.ts";

/** A student of an entity's population with the days there, in hundredths. */
export type Member = {
  readonly student: string;
  readonly enrollments: readonly Enrollment[];
  readonly grade: string;
  readonly categories: ReadonlySet<string>;
  readonly expected: number;
  readonly attended: number;
  readonly absent: number;
  readonly reasons: Reasons;
};

const remember = makeMemory<readonly Member[]>();

/** Everybody of an entity's population by a rule, with or without days. */
export function listMembers(entity: Entity, year: StudentYear, rule: Rule): readonly Member[] {
  return remember(year, `members ${entity.cds} ${rule}`, () => {
    const population = rule === "lcap" ? year.lcapEnrollments : year.enrollments;
    const here = population.filter((one) => entity.includes(one, rule));
    const members = [...groupBy(here, (one) => one.student)].map(([student, own]) =>
      toMember(student, own, year),
    );
    const elementary = gradeSpans.get("GRTK8") ?? [];
    return members.filter(({ grade }) => rule !== "dashboard" || elementary.includes(grade));
  });
}

/** The days of the primary enrollments; a student who has only secondary ones here has theirs. */
function toMember(student: string, own: readonly Enrollment[], year: StudentYear): Member {
  const primary = own.filter(isPrimary);
  const [places, known] =
    primary.length > 0 ? [primary, year.daysOf(student)] : [own, year.secondaryDaysOf(student)];
  const schools = new Set(places.map(({ school }) => school));
  return {
    student,
    enrollments: own,
    grade: newestEnrollment(own)?.grade ?? "",
    categories: studentCategories(student, own, year),
    ...sumDays(known.filter(({ school }) => schools.has(school))),
  };
}
