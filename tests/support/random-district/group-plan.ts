import { attendanceIsChronic } from "./attendance-plan.ts";
import { shiftDate } from "./dates.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import type { Person } from "./people.ts";

/** A row of student_groups.csv. */
export type GroupRow = {
  readonly district: string;
  readonly localId: string;
  readonly code: string;
  readonly start: string;
  readonly end: string;
};

/** A period with a start and an end, either may be open (empty). */
export type Period = { readonly start: string; readonly end: string };

const sizes = [10, 11, 12, 13, 16, 29, 30, 31, 34, 35, 40, 45, 80, 200, 299, 300, 301];

/** Draws the group rows of a year: a random part of the codes, and local groups of exactly chosen sizes. */
export function drawGroups(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly GroupRow[] {
  const { random, plan } = context;
  const codes = ["SD", "SF", "LTEL", "SE", "SS", "SM", "SH", "UNLISTED"];
  const used = codes.filter(() => random.chance(0.45));
  const scattered = used.flatMap((code) =>
    enrollments
      .filter(() => random.chance(0.12))
      .map((one) => toRow(context, one, code, drawPeriod(context, one))),
  );
  const targeted = plan.localGroups
    .filter(() => random.chance(0.8))
    .flatMap((code) => exactGroup(context, enrollments, code));
  return [...scattered, ...targeted];
}

/** A group of so many students with clean years, an odd share of them chronically absent. */
function exactGroup(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
  code: string,
): readonly GroupRow[] {
  const { random, plan } = context;
  const school = !plan.isBig && random.chance(0.7) ? random.pick(plan.schools).code : "";
  const clean = random
    .shuffle(enrollments)
    .filter((one) => one.isClean && (school === "" || one.school === school));
  const possible = sizes.filter((size) => size <= clean.length);
  const larger = [...possible.slice(plan.isBig ? -3 : -4), clean.length];
  const size = random.pick(random.chance(0.6) ? larger : [...possible, 0]);
  const chronic = clean.filter(({ attitude }) => attendanceIsChronic(attitude));
  const odd = 2 * random.integer(0, 3) + 1;
  const chosen = new Set([...chronic.slice(0, odd), ...clean].slice(0, size + odd));
  return [...chosen].slice(0, size).map((one) => toRow(context, one, code, { start: "", end: "" }));
}

function toRow(
  { random }: YearContext,
  { person, district }: EnrollmentPlan,
  code: string,
  period: Period,
): GroupRow {
  const localId = random.pick(person.localIds.get(district) ?? []);
  return { district, localId, code, ...period };
}

/** Periods that cover, touch by one day, or just miss an enrollment. */
export function drawPeriod(
  { random, year, plan }: YearContext,
  { entry, exit }: EnrollmentPlan,
): Period {
  const yearStart = `${year.schoolYear - 1}-07-01`;
  const end = exit === "" ? `${year.schoolYear}-06-30` : exit;
  const last = plan.isExitInclusive || exit === "" ? end : shiftDate(end, -1);
  const from = entry > yearStart ? entry : yearStart;
  return random.pick([
    { start: yearStart, end: `${year.schoolYear}-06-30` },
    { start: yearStart, end: "" },
    { start: "", end: "" },
    { start: shiftDate(yearStart, -400), end: from },
    { start: shiftDate(yearStart, -400), end: shiftDate(from, -1) },
    { start: last, end: "" },
    { start: shiftDate(last, 1), end: "" },
    { start: shiftDate(from, 20), end: shiftDate(from, 40) },
    { start: "", end: shiftDate(from, 3) },
  ]);
}

/** The enrollments of each student of a year. */
export function byPerson(
  enrollments: readonly EnrollmentPlan[],
): ReadonlyMap<Person, readonly EnrollmentPlan[]> {
  const people = new Map<Person, EnrollmentPlan[]>();
  for (const one of enrollments) people.set(one.person, [...(people.get(one.person) ?? []), one]);
  return people;
}
