import { type DatedRecord, finalRecord, recordsOf } from "./final-record.ts";
import { groupBy } from "./group-by.ts";
import type { OpenFolder } from "./open-folder.ts";
import type { StudentYear } from "./year-of-students.ts";

/** What became of a student of a four-year cohort; `lost` is in no cohort if found elsewhere, a dropout if not. */
export type Outcome =
  | "removed"
  | "graduate"
  | "completer"
  | "other_transfer"
  | "dropout"
  | "still_enrolled"
  | "lost";

/** A student of a cohort with the record that decides. */
export type CohortMember = { readonly final: DatedRecord; readonly outcome: Outcome };

/** The cohort that ends in a year; no members where that year is not over or the four are not all in the folder. */
export type Cohort = {
  readonly members: readonly CohortMember[] | undefined;
  /** All four years are in the folder, finished or not. */
  readonly hasFourYears: boolean;
};

/** The cohort of a school year that is its fourth. */
export function listCohort(open: OpenFolder, year: StudentYear): Cohort {
  const find = (schoolYear: number) =>
    open.years.find((one) => one.schoolYear === schoolYear && one.hasEnrollmentFile);
  const four = [3, 2, 1, 0].flatMap((back) => find(year.schoolYear - back) ?? []);
  const hasFourYears = four.length === 4;
  if (!hasFourYears || !year.status.isFinished) return { members: undefined, hasFourYears };
  const earlier = find(year.schoolYear - 4);
  const students = groupBy(
    four.flatMap(({ enrollments }) => enrollments),
    ({ student }) => student,
  );
  const members = [...students.keys()]
    .filter((student) => isMember(student, four, earlier))
    .flatMap((student) => {
      const final = finalRecord(recordsOf(student, four));
      return final === undefined ? [] : [{ final, outcome: outcomeOf(final, year) }];
    });
  return { members, hasFourYears };
}

/** In grade 9 in the first year for the first time, or in 10, 11, 12 in the later year in which first seen. */
function isMember(
  student: string,
  four: readonly StudentYear[],
  earlier: StudentYear | undefined,
): boolean {
  const isIn = (year: StudentYear | undefined, grade: string) =>
    year?.enrollments.some((one) => one.student === student && one.grade === grade) === true;
  if (isIn(four[0], "09")) return !isIn(earlier, "09");
  const passed = four.findIndex(({ enrollments }) =>
    enrollments.some((one) => one.student === student),
  );
  return passed > 0 && isIn(four[passed], String(9 + passed).padStart(2, "0"));
}

const outcomes: ReadonlyMap<string, Outcome> = new Map([
  ...["T180", "T200", "T240", "T370", "E130"].map((code) => [code, "removed"] as const),
  ...["T260", "T280"].map((code) => [code, "other_transfer"] as const),
  ...["E140", "E300", "E400", "E410", "E490", "T380", "T270"].map(
    (code) => [code, "dropout"] as const,
  ),
  ...["T160", "T165", "T167", "T310", "T460"].map((code) => [code, "lost"] as const),
]);

const completions: ReadonlyMap<string, Outcome> = new Map([
  ["100", "graduate"],
  ...["120", "250", "320", "330"].map((code) => [code, "completer"] as const),
  ["360", "dropout"],
]);

function outcomeOf({ year, enrollment }: DatedRecord, last: StudentYear): Outcome {
  const { exitReason, exitDate, completion } = enrollment;
  if (exitReason === "E230") return completions.get(completion) ?? "still_enrolled";
  const isOpen = exitDate === "" || exitReason === "E150" || exitReason === "E155";
  if (isOpen) return year.schoolYear < last.schoolYear ? "dropout" : "still_enrolled";
  return outcomes.get(exitReason) ?? "still_enrolled";
}
