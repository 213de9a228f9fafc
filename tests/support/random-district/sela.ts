import {
  type CalpadsFields,
  reportingLea,
  toAcademicYear,
  toFields,
  withTransaction,
} from "./calpads-line.ts";
import { shiftDate, toCompactDate } from "./dates.ts";
import type { EnrollmentPlan, YearContext } from "./enrollment-plan.ts";
import { byPerson } from "./group-plan.ts";

type Status = readonly [code: string, start: string];

/** SELA records: learners, former learners who left just before or after they enrolled, and others. */
export function selaRecords(
  context: YearContext,
  enrollments: readonly EnrollmentPlan[],
): readonly CalpadsFields[] {
  const { random } = context;
  return [...byPerson(enrollments)].flatMap(([, own], at) => {
    if (random.chance(0.1)) return [];
    const records = drawStatuses(context, random.pick(own)).map(([code, start], number) =>
      toSela(context, random.pick(own), code, start, `L${at}-${number}`),
    );
    const [first] = records;
    const again = random.chance(0.1) && first !== undefined ? [first] : [];
    const wrong = toSela(context, random.pick(own), "RFEP", "2021-02-03", `M${at}`);
    const deleted = random.chance(0.04) ? [wrong, withTransaction(wrong, "D")] : [];
    const corrected = again.map((record) => withTransaction(record, "R"));
    return [...records, ...corrected, ...deleted];
  });
}

function drawStatuses({ random, year }: YearContext, { entry, exit }: EnrollmentPlan) {
  const fall = `${year.schoolYear - 1}-10-15`;
  const last = exit === "" ? `${year.schoolYear}-06-30` : exit;
  return random.pick<readonly Status[]>([
    [["EO", "2015-08-20"]],
    [["EL", "2016-08-20"]],
    [
      ["EL", "2016-08-20"],
      ["RFEP", "2021-05-01"],
    ],
    [
      ["EL", "2016-08-20"],
      ["RFEP", entry],
    ],
    [
      ["EL", "2016-08-20"],
      ["RFEP", shiftDate(entry, 1)],
    ],
    [
      ["EL", "2016-08-20"],
      ["RFEP", fall],
    ],
    [
      ["TBD", "2018-08-20"],
      ["EL", fall],
    ],
    [["EL", last]],
    [["EL", shiftDate(last, 1)]],
    [
      ["EL", "2016-08-20"],
      ["ADEL", fall],
    ],
    [
      ["EO", "2015-08-20"],
      ["EL", "2019-01-10"],
      ["RFEP", "2020-01-10"],
    ],
  ]);
}

function toSela(
  context: YearContext,
  one: EnrollmentPlan,
  code: string,
  start: string,
  recordId: string,
): CalpadsFields {
  const { person } = one;
  return toFields(16, {
    1: "SELA",
    2: "A",
    3: recordId,
    4: reportingLea(context, one),
    5: one.school,
    6: toAcademicYear(context.year.schoolYear),
    7: person.ssid,
    8: person.firstName,
    9: person.lastName,
    10: toCompactDate(person.birthDate),
    11: person.gender,
    12: one.localId,
    13: code,
    14: toCompactDate(start),
    15: code === "EO" ? "00" : "01",
  });
}
