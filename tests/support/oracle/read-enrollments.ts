import { type CsvRow, cell } from "./csv.ts";
import { fromCompactDate } from "./dates.ts";
import { toGrade } from "./grades.ts";
import type { Identity } from "./identity.ts";
import type { CalpadsLine, DistrictFolder, YearFiles } from "./read-folder.ts";
import { standingLines } from "./transactions.ts";

/** One enrollment as the files report it; `school` and `district` are 7 digits, an open exit is empty. */
export type ReportedEnrollment = {
  readonly student: string;
  readonly district: string;
  readonly school: string;
  readonly entryDate: string;
  readonly exitDate: string;
  readonly status: string;
  readonly exitReason: string;
  readonly completion: string;
  readonly grade: string;
  readonly track: string;
  readonly isExempt: boolean;
};

const exemptSchools = new Set(["0000001", "0000002", "9999999"]);

/** Every enrollment of a year: SENR (enrollments.csv adding track and exempt), else enrollments.csv. */
export function readEnrollments(
  folder: DistrictFolder,
  year: YearFiles,
  identity: Identity,
): readonly ReportedEnrollment[] {
  const sisRows = (year.sis.get("enrollments") ?? []).map((row) => fromSis(folder, row, identity));
  const lines = year.calpads.get("SENR");
  if (lines === undefined && !year.sis.has("enrollments")) return fromStas(folder, year, identity);
  if (lines === undefined) return sisRows;
  return standingSenr(lines, identity).map((line) => {
    const enrollment = fromSenr(folder, line, identity);
    const beside = sisRows.find(
      (row) =>
        row.student === enrollment.student &&
        row.school === enrollment.school &&
        row.entryDate === enrollment.entryDate,
    );
    const isExempt = enrollment.isExempt || beside?.isExempt === true;
    return { ...enrollment, track: beside?.track ?? "", isExempt };
  });
}

/** The SENR lines that stand: one key is a student, a school and an entry date. */
export function standingSenr(lines: readonly CalpadsLine[], identity: Identity) {
  return standingLines(lines, (line) =>
    [identity.calpadsStudent("SENR", line), line[4], line[21]].join("|"),
  );
}

function fromSis(folder: DistrictFolder, row: CsvRow, identity: Identity): ReportedEnrollment {
  const school = cell(row, "school_code").slice(-7);
  return {
    student: identity.sisStudent(row),
    district: districtOf(folder, school, identity.sisDistrict(row)),
    school,
    entryDate: cell(row, "entry_date"),
    exitDate: cell(row, "exit_date"),
    status: cell(row, "enrollment_status") || "10",
    exitReason: cell(row, "exit_reason"),
    completion: cell(row, "completion_status"),
    grade: toGrade(cell(row, "grade")),
    track: cell(row, "track"),
    isExempt: exemptSchools.has(school) || cell(row, "exempt") === "Y",
  };
}

function fromSenr(
  folder: DistrictFolder,
  line: CalpadsLine,
  identity: Identity,
): ReportedEnrollment {
  const school = line[4] ?? "";
  return {
    student: identity.calpadsStudent("SENR", line),
    district: districtOf(folder, school, identity.calpadsDistrict("SENR", line)),
    school,
    entryDate: fromCompactDate(line[21] ?? ""),
    exitDate: fromCompactDate(line[24] ?? ""),
    status: line[22] ?? "",
    exitReason: line[25] ?? "",
    completion: line[26] ?? "",
    grade: line[23] ?? "",
    track: "",
    isExempt: exemptSchools.has(school),
  };
}

/** Without any enrollment file: a whole year at the school of each STAS record, grade not known. */
function fromStas(
  folder: DistrictFolder,
  year: YearFiles,
  identity: Identity,
): readonly ReportedEnrollment[] {
  return (year.calpads.get("STAS") ?? []).map((line) => ({
    student: identity.calpadsStudent("STAS", line),
    district: districtOf(folder, line[4] ?? "", identity.calpadsDistrict("STAS", line)),
    school: line[4] ?? "",
    entryDate: `${year.schoolYear - 1}-07-01`,
    exitDate: "",
    status: "10",
    exitReason: "",
    completion: "",
    grade: "UE",
    track: "",
    isExempt: false,
  }));
}

function districtOf(folder: DistrictFolder, school: string, reporting: string): string {
  const codes = folder.settings.districts.map(({ code }) => code);
  if (exemptSchools.has(school)) return reporting;
  if (codes.includes(school)) return school;
  const listed = folder.schools.get(school);
  if (listed === undefined) throw new Error("unknown school");
  return codes.length === 1 ? reporting : listed.district;
}
