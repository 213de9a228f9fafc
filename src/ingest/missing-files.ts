import type { Problem } from "../contracts/input-error.ts";
import type { RecognisedFile } from "./recognise-file.ts";

const CALENDAR_FILES = ["calendar", "attendance_codes", "absences"];

function findMissingInYear(schoolYear: number, kinds: ReadonlySet<string>): Problem[] {
  const file = `extracts/${schoolYear - 1}-${`${schoolYear % 100}`.padStart(2, "0")}`;
  const missing = (kind: string, why: string) => ({ file, rule: `${kind} is missing: ${why}` });
  if (kinds.has("stas") && !kinds.has("absences")) return [];
  if (kinds.size === 1 && kinds.has("calendar")) return [];
  const why = kinds.has("stas")
    ? "absences.csv cannot be read without it"
    : "a year without STAS is counted from calendar, codes and absences";
  const problems = CALENDAR_FILES.filter((kind) => !kinds.has(kind)).map((kind) =>
    missing(`${kind}.csv`, why),
  );
  if (!kinds.has("senr") && !kinds.has("enrollments")) {
    problems.push(missing("SENR or enrollments.csv", "expected days are counted from enrollments"));
  }
  return problems;
}

/** Returns the files without which the others cannot be used. */
export function findMissingFiles(files: readonly RecognisedFile[]): Problem[] {
  const years = new Set(files.flatMap(({ schoolYear }) => schoolYear ?? []));
  const kindsOf = (schoolYear: number) =>
    new Set(
      files.filter((file) => file.schoolYear === schoolYear).map(({ contract }) => contract.name),
    );
  const problems = [...years].sort().flatMap((year) => findMissingInYear(year, kindsOf(year)));
  const hasSchools = files.some(({ contract }) => contract.name === "schools");
  if (years.size > 0 && !hasSchools) {
    problems.unshift({
      file: "schools.csv",
      rule: "is missing: student files need the list of schools",
    });
  }
  if (files.length === 0) {
    problems.push({
      file: "extracts",
      rule: "holds no files, nor does cde: there is nothing to show",
    });
  }
  return problems;
}
