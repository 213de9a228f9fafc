import { addDays } from "./dates.ts";
import { type DayRecord, readDayRecords } from "./day-records.ts";
import { type Enrollment, isPrimary } from "./enrollments.ts";
import type { Entity } from "./entities.ts";
import { add, roundToHundredths, zero } from "./fraction.ts";
import { groupBy } from "./group-by.ts";
import { listMembers, type Member } from "./members.ts";
import { compareText } from "./newest-enrollment.ts";
import type { OpenFolder } from "./open-folder.ts";
import { makeMemory } from "./remember.ts";
import type { Rule } from "./rules.ts";
import { hasSisDays } from "./sis-stays.ts";
import type { StudentYear } from "./year-of-students.ts";

/** A time at a school during which the same tracks hold. */
type Piece = {
  readonly student: string;
  readonly district: string;
  readonly school: string;
  readonly isSecondary: boolean;
  /** School and tracks: what has one calendar. */
  readonly course: string;
  readonly first: string;
  readonly last: string;
};

/** How many instructional days of each course have been taught by a day of the goal's year. */
export type Cut = {
  readonly year: StudentYear;
  readonly daysOfCourse: (course: string) => number;
};

const rememberPieces = makeMemory<readonly Piece[]>();
const rememberDays = makeMemory<readonly string[]>();
const rememberRecords = makeMemory<ReadonlyMap<string, DayRecord>>();

/**
 * Where a year stands after as many instructional days of the same school (and tracks) as the goal's
 * year had by a day; a school that was not there then is cut at the usual number. Undefined where one
 * of the years has no days of its own.
 */
export function cutYear(
  year: StudentYear,
  { goalYear, date }: { readonly goalYear: StudentYear; readonly date: string },
): Cut | undefined {
  if (!hasSisDays(year.files) || !hasSisDays(goalYear.files)) return undefined;
  const taught = new Map(
    coursesOf(goalYear).map((course) => [
      course,
      daysOf(goalYear, course).filter((day) => day <= date).length,
    ]),
  );
  const begun = new Map([...taught].filter(([, days]) => days > 0));
  const usual = medianOf([...begun.values()]);
  const atSchool = (school: string) => {
    const days = [...begun].flatMap(([course, count]) =>
      schoolOf(course) === school ? [count] : [],
    );
    return days.length > 0 ? Math.max(...days) : usual;
  };
  return {
    year,
    daysOfCourse: (course) =>
      begun.get(course) ?? (year === goalYear ? 0 : atSchool(schoolOf(course))),
  };
}

/** Everybody of an entity's population with a school day by the cut; the days are those up to it. */
export function listMembersToDate(
  open: OpenFolder,
  entity: Entity,
  rule: Rule,
  cut: Cut,
): readonly Member[] {
  const pieces = groupBy(piecesOf(cut.year), ({ student }) => student);
  return listMembers(entity, cut.year, rule).flatMap((member) => {
    const here = (pieces.get(member.student) ?? []).filter((piece) => entity.includes(piece, rule));
    const days = countDays(open, here, cut, rule);
    return days.expected > 0 ? [{ ...member, ...days }] : [];
  });
}

/** The usual date of the cut: half of the courses have come that far by then. */
export function usualDateOf({ year, daysOfCourse }: Cut): string | undefined {
  const dates = coursesOf(year)
    .flatMap((course) => daysOf(year, course)[daysOfCourse(course) - 1] ?? [])
    .sort(compareText);
  return dates[Math.ceil(dates.length / 2) - 1];
}

function countDays(open: OpenFolder, pieces: readonly Piece[], cut: Cut, rule: Rule) {
  const primary = sumPieces(open, pieces, cut, false);
  if (primary.expected > 0 || rule !== "lcap") return primary;
  return sumPieces(open, pieces, cut, true);
}

function sumPieces(
  open: OpenFolder,
  pieces: readonly Piece[],
  { year, daysOfCourse }: Cut,
  isSecondary: boolean,
) {
  const records = rememberRecords(year, "records", () =>
    readDayRecords(open.folder, year.files, open.identity),
  );
  const counted = pieces.filter((piece) => piece.isSecondary === isSecondary);
  let [expected, absent] = [0, 0];
  for (const [school, own] of groupBy(counted, (piece) => piece.school)) {
    const dates = own.flatMap(({ course, first, last }) =>
      daysOf(year, course)
        .slice(0, daysOfCourse(course))
        .filter((date) => first <= date && date <= last),
    );
    const missed = dates.flatMap(
      (date) => records.get(`${own[0]?.student}@${school}@${date}`)?.missed ?? [],
    );
    expected += 100 * dates.length;
    absent += roundToHundredths(missed.reduce(add, zero));
  }
  return { expected, absent, attended: expected - absent };
}

function medianOf(numbers: readonly number[]): number {
  const inOrder = [...numbers].sort((left, right) => left - right);
  const middle = (inOrder.length - 1) / 2;
  const sum = (inOrder[Math.floor(middle)] ?? 0) + (inOrder[Math.ceil(middle)] ?? 0);
  return roundHalfEven(sum);
}

/** Half of a whole number, a tie to the even neighbor. */
function roundHalfEven(double: number): number {
  const whole = Math.floor(double / 2);
  return double % 2 === 0 || whole % 2 === 0 ? whole : whole + 1;
}

function coursesOf(year: StudentYear): readonly string[] {
  return [...new Set(piecesOf(year).map(({ course }) => course))].filter(
    (course) => daysOf(year, course).length > 0,
  );
}

function schoolOf(course: string): string {
  return course.split("|")[0] ?? "";
}

/** The instructional days of a course: of a school on one track, or on any of several. */
function daysOf(year: StudentYear, course: string): readonly string[] {
  return rememberDays(year, course, () => {
    const [school = "", ...tracks] = course.split("|");
    const days = tracks.flatMap((track) => year.calendar.daysOf(school, track));
    return [...new Set(days)].sort(compareText);
  });
}

/** Enrollments that are not exempt, cut wherever one of the same student and school begins or ends. */
function piecesOf(year: StudentYear): readonly Piece[] {
  return rememberPieces(year, "pieces", () => {
    const counted = year.lcapEnrollments.filter(
      ({ isExempt, firstDay, lastDay }) => !isExempt && firstDay <= lastDay,
    );
    const keyOf = (one: Enrollment) => `${one.student}@${one.school}@${isPrimary(one)}`;
    return [...groupBy(counted, keyOf).values()].flatMap(cutPieces);
  });
}

function cutPieces(enrollments: readonly Enrollment[]): readonly Piece[] {
  const starts = enrollments.flatMap(({ firstDay, lastDay }) => [firstDay, addDays(lastDay, 1)]);
  const cuts = [...new Set(starts)].sort(compareText);
  return cuts.flatMap((first, at) => {
    const next = cuts[at + 1];
    if (next === undefined) return [];
    const last = addDays(next, -1);
    const covering = enrollments.filter((one) => one.firstDay <= first && last <= one.lastDay);
    const [one] = covering;
    if (one === undefined) return [];
    const tracks = [...new Set(covering.map(({ track }) => track))].sort(compareText);
    const { student, district, school } = one;
    const course = [school, ...tracks].join("|");
    return [{ student, district, school, isSecondary: !isPrimary(one), course, first, last }];
  });
}
