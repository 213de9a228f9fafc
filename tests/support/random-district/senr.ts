import {
  type CalpadsFields,
  reportingLea,
  toAcademicYear,
  toFields,
  withFields,
  withTransaction,
} from "./calpads-line.ts";
import { toCompactDate } from "./dates.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";

/** SENR records of a year, with corrected and deleted ones. */
export function senrRecords(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly CalpadsFields[] {
  const { random, plan } = context;
  const attended = ({ person }: EnrollmentPlan, code: string) =>
    enrollments.some((one) => one.person === person && one.school === code);
  return enrollments.flatMap((one, at) => {
    const record = toSenr(context, one, `E${at}`);
    if (random.chance(0.03)) {
      const wrong = withFields(record, { 24: "07", 23: "30", 25: "", 26: "", 27: "" });
      return [wrong, withTransaction(record, "R")];
    }
    if (!random.chance(0.03)) return [record];
    const elsewhere = plan.schools.filter(
      ({ district, code }) => district === one.district && !attended(one, code),
    );
    if (elsewhere.length === 0) return [record];
    const school = random.pick(elsewhere).code;
    const ghost = toSenr(context, { ...one, school }, `G${at}`);
    return [record, ghost, withTransaction(ghost, "D")];
  });
}

function toSenr(context: YearContext, one: EnrollmentPlan, recordId: string): CalpadsFields {
  const { person } = one;
  const isNonpublic = one.school === "0000001";
  return toFields(39, {
    1: "SENR",
    2: "A",
    3: recordId,
    4: reportingLea(context, one),
    5: one.school,
    6: isNonpublic ? "7100123" : "",
    7: toAcademicYear(context.year.schoolYear),
    8: person.ssid,
    9: one.localId,
    10: person.firstName,
    12: person.lastName,
    17: context.random.chance(0.05) ? "" : toCompactDate(person.birthDate),
    18: person.gender,
    21: "US",
    22: toCompactDate(one.entry),
    23: one.status,
    24: calpadsGrade(context, one.grade),
    25: toCompactDate(one.exit),
    26: one.exitReason,
    27: one.completion,
    29: "N",
  });
}

/** TK has its own code from 2023-24. */
export function calpadsGrade({ year }: YearContext, grade: string): string {
  return grade === "TK" && year.schoolYear < 2024 ? "KN" : grade;
}
