import { bandCounts } from "./bands.ts";
import { isEligible } from "./chronic.ts";
import { type Comparison, type Side, whole } from "./comparison.ts";
import { cell } from "./csv.ts";
import type { Entity } from "./entities.ts";
import { isMasked, printCount, printDenominator } from "./figures.ts";
import { listMembers } from "./members.ts";
import type { OpenFolder } from "./open-folder.ts";
import { countStateCauses } from "./reconciliation-state.ts";
import type { StudentYear } from "./year-of-students.ts";

/** A school's eligible students by band beside report 14.1, where the report lists the school. */
export function bandComparisons(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
): readonly Comparison[] {
  const { policy } = open.folder.settings;
  const listed = year.files.sis.get("absence_report_totals") ?? [];
  const row = listed.find(
    (one) => entity.level === "S" && cell(one, "SchoolCode").slice(-7) === entity.cds.slice(-7),
  );
  if (row === undefined) return [];
  const eligible = listMembers(entity, year, "dataquest").filter((one) => isEligible(one, policy));
  const ours = bandSide(open, year, [eligible.length, ...bandCounts("calpads_14_1", eligible)]);
  const given = bandColumns.map((column) => Number(cell(row, column)));
  const theirs = bandSide(open, year, given);
  const counted = countStateCauses(open, entity, year);
  return [{ source: "CALPADS 14.1", ours, theirs, causesOf: () => counted }];
}

const bandMeasures = [
  ...["students", "students_up_to_5", "students_over_5_under_10"],
  ...["students_10_under_20", "students_20_or_more"],
];
const bandColumns = [
  ...["TotalStudents", "AbsentUpTo5", "AbsentOver5Under10"],
  ...["Absent10Under20", "Absent20OrMore"],
];

/** All students, then those of each band. */
function bandSide(
  { folder }: OpenFolder,
  { status }: StudentYear,
  values: readonly number[],
): Side {
  const students = values[0] ?? 0;
  const print = (value: number, at: number) => {
    if (isMasked(students, status, folder.settings.policy)) return "*";
    return at === 0 ? printDenominator(value, status) : printCount(value, status);
  };
  const named = (figures: readonly string[]) =>
    Object.fromEntries(bandMeasures.map((measure, at) => [measure, figures[at] ?? ""]));
  return {
    printed: named(values.map(print)),
    exact: Object.fromEntries(bandMeasures.map((measure, at) => [measure, whole(values[at] ?? 0)])),
  };
}
