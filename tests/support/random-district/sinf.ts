import {
  type CalpadsFields,
  reportingLea,
  toAcademicYear,
  toFields,
  withFields,
  withTransaction,
} from "./calpads-line.ts";
import { shiftDate, toCompactDate } from "./dates.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { byPerson } from "./group-plan.ts";
import { drawRaces, type Person } from "./people.ts";

/** SINF records: one or two of most students, the latest effective one last; some corrected or deleted. */
export function sinfRecords(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly CalpadsFields[] {
  const { random, plan } = context;
  const [first] = enrollments;
  const named = [...byPerson(enrollments)];
  const doubled = plan.isOdd && first !== undefined ? twoOfOneNumber(context, first) : [];
  const records = named.flatMap(([person, own], at) => {
    if (random.chance(0.08)) return [];
    const start = shiftDate(`${context.year.schoolYear - 1}-07-01`, random.integer(0, 40));
    const latest = toSinf(context, person, random.pick(own), start, `I${at}`);
    const older = shiftDate(start, -random.integer(1, 300));
    const earlier = toSinf(context, person, random.pick(own), older, `J${at}`);
    const parentEducation = person.parentEducation === "" ? "" : "14";
    const changed = withFields(earlier, { 19: "X", 38: parentEducation, ...raceFields(["400"]) });
    const hasEarlier = random.chance(0.2);
    const isCorrected = random.chance(0.04);
    const wrong = withFields(latest, { 23: "Y" });
    const ghost = toSinf(context, person, random.pick(own), shiftDate(start, 30), `K${at}`);
    const deleted = withFields(ghost, { 23: "Y", ...raceFields([]) });
    return [
      ...(hasEarlier ? [person.gender === "" ? earlier : changed] : []),
      ...(isCorrected ? [wrong, withTransaction(latest, "R")] : [latest]),
      ...(random.chance(0.04) ? [deleted, withTransaction(deleted, "D")] : []),
    ];
  });
  return [...records, ...doubled];
}

/** Two students without an enrollment under one student number. */
function twoOfOneNumber(context: YearContext, like: EnrollmentPlan): readonly CalpadsFields[] {
  const start = `${context.year.schoolYear - 1}-07-01`;
  return ["9000000001", "9000000002"].map((ssid) =>
    withFields(toSinf(context, like.person, like, start, `D${ssid}`), { 9: ssid, 10: "Z98" }),
  );
}

function toSinf(
  context: YearContext,
  person: Person,
  one: EnrollmentPlan,
  start: string,
  recordId: string,
): CalpadsFields {
  const races = context.random.chance(0.9) ? person.races : drawRaces(context.random);
  return toFields(42, {
    1: "SINF",
    2: "A",
    3: recordId,
    4: toCompactDate(start),
    6: reportingLea(context, one),
    7: one.school,
    8: toAcademicYear(context.year.schoolYear),
    9: person.ssid,
    10: one.localId,
    11: person.firstName,
    13: person.lastName,
    18: context.random.chance(0.05) ? "" : toCompactDate(person.birthDate),
    19: person.gender,
    23: person.isHispanic,
    24: person.isHispanic === "" ? "Y" : "N",
    ...raceFields(races),
    30: races.length === 0 ? "Y" : "N",
    38: person.parentEducation,
  });
}

function raceFields(races: readonly string[]): Readonly<Record<number, string>> {
  return Object.fromEntries([0, 1, 2, 3, 4].map((at) => [25 + at, races[at] ?? ""]));
}
