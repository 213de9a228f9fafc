import { blank, placeFields, toCalpadsLine } from "./calpads-line.ts";
import { type EpochDay, toCompact } from "./epoch-days.ts";
import { isHit } from "./random.ts";
import type { StudentRecord } from "./student-record.ts";

type Traits = Pick<StudentRecord["student"], "gender" | "race">;

/**
 * Returns the SINF lines of a student's year: mostly one; a second, later one where the first was
 * wrong; none for the few whose record is missing.
 */
export function listSinfLines(record: StudentRecord): readonly string[] {
  const { student, random, enrollments } = record;
  const entryDay = enrollments[0]?.entryDay ?? 0;
  const isMissing = isHit(random, 0.002);
  const isCorrected = isHit(random, 0.004);
  if (isMissing) return [];
  if (!isCorrected) return [toLine(record, student, { startDay: entryDay })];
  const correctionDay = entryDay + 21;
  const wrong: Traits = {
    gender: student.gender === "F" ? "M" : "F",
    race: { category: "RW", isHispanic: false, codes: ["700"] },
  };
  return [
    toLine(record, wrong, { startDay: entryDay, endDay: correctionDay - 1 }),
    toLine(record, student, { startDay: correctionDay }),
  ];
}

function toLine(
  record: StudentRecord,
  traits: Traits,
  effective: { readonly startDay: EpochDay; readonly endDay?: EpochDay },
): string {
  const { student, year, ssid, enrollments } = record;
  const { name, birthDay, circumstances } = student;
  const localId = enrollments[0]?.localId ?? "";
  const school = enrollments[0]?.school;
  const fields = [
    ...["SINF", "A", `${localId}-${year.springYear}-${toCompact(effective.startDay)}`],
    ...[toCompact(effective.startDay), toCompact(effective.endDay)],
    ...[...(school ? placeFields(school) : blank(2)), year.label, ssid, localId],
    ...[name.first, name.middle, name.last, ...blank(4)],
    ...[toCompact(birthDay), traits.gender, "Rolling Oaks", "CA", "US"],
    ...listRaceFields(traits.race),
    ...["", "", "Rolling Oaks", "CA", "93999"],
    ...[toCompact(student.language.statuses[0]?.startDay), "", circumstances.parentEducation],
    ...blank(4),
  ];
  return toCalpadsLine(fields, { file: "SINF", year });
}

function listRaceFields({ category, isHispanic, codes }: Traits["race"]): readonly string[] {
  const isUnknown = category === "RD";
  return [
    isUnknown ? "" : isHispanic ? "Y" : "N",
    isUnknown ? "Y" : "N",
    ...[...codes, ...blank(5 - codes.length)],
    codes.length === 0 ? "Y" : "N",
  ];
}
