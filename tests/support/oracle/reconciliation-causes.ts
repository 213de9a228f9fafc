import type { Entity } from "./entities.ts";
import { groupBy } from "./group-by.ts";
import type { OpenFolder } from "./open-folder.ts";
import {
  type DaySource,
  type SourceRecord,
  type SourceRecords,
  sourceRecords,
} from "./source-records.ts";
import type { StudentYear } from "./year-of-students.ts";

/** The causes of a difference in the order in which they are tried. */
export const causes = [
  ...(["charter", "exempt", "missing enrollment"] as const),
  ...(["other dates", "other code", "other"] as const),
];
export type Cause = (typeof causes)[number];

type Sides = {
  readonly left: SourceRecords;
  readonly right: SourceRecords;
  /** Does any source say that the student is exempt there? */
  readonly isExempt: (place: string) => boolean;
};

/** Student to the first cause of those at the schools of an entity, where two sources differ. */
export function studentCauses(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  other: DaySource,
): ReadonlyMap<string, Cause> {
  const known = (["SIS", "STAS", "CALPADS 14.2"] as const).map((source) =>
    sourceRecords(open, year, source),
  );
  const left = ourRecords(open, year, other);
  const right = sourceRecords(open, year, other);
  const isExempt = (place: string) =>
    known.some((records) => records.get(place)?.isExempt === true);
  const found = [...new Set([...left.keys(), ...right.keys()])].flatMap((place) => {
    const { student = "", school = "" } = left.get(place) ?? right.get(place) ?? {};
    if (!isAt(open, entity, year, school)) return [];
    const cause = findCause(open, { left, right, isExempt }, place, school);
    return cause === undefined ? [] : [{ student, cause }];
  });
  return new Map(
    [...groupBy(found, ({ student }) => student)].map(([student, own]) => [
      student,
      causes.find((cause) => own.some((one) => one.cause === cause)) ?? "other",
    ]),
  );
}

/** Beside report 14.2 only the records that count are compared: STAS beside no enrollment is no record of ours. */
function ourRecords(open: OpenFolder, year: StudentYear, other: DaySource): SourceRecords {
  const records = sourceRecords(open, year, year.status.source);
  if (other !== "CALPADS 14.2") return records;
  return new Map([...records].filter(([, { isCounted }]) => isCounted));
}

function findCause(
  open: OpenFolder,
  { left, right, isExempt }: Sides,
  place: string,
  school: string,
): Cause | undefined {
  const [one, two] = [withDays(left.get(place)), withDays(right.get(place))];
  const isExpectedSame = (one?.expected ?? 0) === (two?.expected ?? 0);
  const isAbsentSame = (one?.absent ?? 0) === (two?.absent ?? 0);
  if (isExpectedSame && isAbsentSame && isAttendedSame(one, two)) return undefined;
  const isCharter = open.folder.schools.get(school)?.isCharter === true;
  if (isCharter && (holdsNobody(left, school) || holdsNobody(right, school))) return "charter";
  if (isExempt(place) && one?.expected !== two?.expected) return "exempt";
  if (one === undefined || two === undefined) return "missing enrollment";
  if (!isExpectedSame) return "other dates";
  return isAbsentSame ? "other" : "other code";
}

/** A record that says exempt has no days to compare. */
function withDays(record: SourceRecord | undefined): SourceRecord | undefined {
  return record?.isExempt === true && record.expected === 0 ? undefined : record;
}

function isAttendedSame(one: SourceRecord | undefined, two: SourceRecord | undefined): boolean {
  if (one?.attended === undefined || two?.attended === undefined) return true;
  return one.attended === two.attended;
}

function holdsNobody(records: SourceRecords, school: string): boolean {
  return ![...records.values()].some((record) => record.school === school);
}

/** Is a school one of an entity's? In a county a nonpublic school is nobody's: its records name no district. */
export function isAt(
  { folder }: OpenFolder,
  entity: Entity,
  year: StudentYear,
  school: string,
): boolean {
  const codes = folder.settings.districts.map(({ code }) => code);
  const only = codes.length === 1 ? codes[0] : undefined;
  const enrolled = year.enrollments.find((one) => one.school === school)?.district;
  const district = codes.includes(school)
    ? school
    : (only ?? folder.schools.get(school)?.district ?? enrolled ?? "");
  return entity.includes({ district, school }, "dataquest");
}
