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
import { drawPeriod } from "./group-plan.ts";

const programs = ["181", "182", "181", "135", "191", "193", "192", "127", "101", "185"];

/** SPRG records: programs that count and that do not, TK (185) mostly of kindergartners. */
export function sprgRecords(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly CalpadsFields[] {
  const { random } = context;
  const seen = new Set<string>();
  const isNew = (fields: CalpadsFields) => {
    const key = [fields[6], fields[12], fields[14]].join(" ");
    return seen.size < seen.add(key).size;
  };
  const records = enrollments.flatMap((one, at) => {
    const isTk = one.grade === "TK" && random.chance(0.9);
    const drawn = Array.from({ length: random.pick([0, 0, 1, 1, 2]) }, () => random.pick(programs));
    return [...new Set([...drawn, ...(isTk ? ["185"] : [])])].flatMap((program, number) => {
      const record = toSprg(context, one, program, `P${at}-${number}`);
      if (!isNew(record)) return [];
      if (random.chance(0.03)) return [record, withTransaction(record, "D")];
      if (!random.chance(0.03)) return [record];
      return [withFields(record, { 16: "" }), withTransaction(record, "R")];
    });
  });
  const [first] = enrollments;
  return records.length > 0 || first === undefined ? records : [toSprg(context, first, "127", "P")];
}

function toSprg(
  context: YearContext,
  one: EnrollmentPlan,
  program: string,
  recordId: string,
): CalpadsFields {
  const { start, end } = drawPeriod(context, one);
  const { person } = one;
  return toFields(26, {
    1: "SPRG",
    2: "A",
    3: recordId,
    4: reportingLea(context, one),
    5: one.school,
    6: toAcademicYear(context.year.schoolYear),
    7: person.ssid,
    8: one.localId,
    9: person.firstName,
    10: person.lastName,
    11: toCompactDate(person.birthDate),
    12: person.gender,
    13: program,
    14: "1",
    15: toCompactDate(start),
    16: toCompactDate(end),
    23: program === "191" ? "110" : "",
  });
}
