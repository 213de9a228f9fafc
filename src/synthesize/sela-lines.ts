import { isOdsExtract, placeFields, toCalpadsLine } from "./calpads-line.ts";
import { toCompact } from "./epoch-days.ts";
import type { StudentRecord } from "./student-record.ts";

/**
 * Returns the SELA lines of a student's year: the whole history to its end, for each year's folder
 * stands alone. The ODS extract lacks the correction reason (12.16).
 */
export function listSelaLines(record: StudentRecord): readonly string[] {
  const { student, year, ssid, enrollments } = record;
  const { name, birthDay, gender, language } = student;
  const [first] = enrollments;
  if (!first) return [];
  return language.statuses
    .filter(({ startDay }) => startDay <= year.asOf)
    .map(({ status, startDay }, index) => {
      const fields = [
        ...["SELA", "A", `${first.localId}-${year.springYear}-${index + 1}`],
        ...[...placeFields(first.school), year.label, ssid],
        ...[name.first, name.last, toCompact(birthDay), gender, first.localId],
        ...[status, toCompact(startDay), language.homeLanguage],
        ...(isOdsExtract("SELA", year) ? [] : [""]),
      ];
      return toCalpadsLine(fields, { file: "SELA", year });
    });
}
