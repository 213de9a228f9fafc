import { type Cohort, type CohortMember, listCohort } from "./cohort.ts";
import { type CsvRow, cell } from "./csv.ts";
import type { Entity } from "./entities.ts";
import { masked, notApplicable, printStudents } from "./figures.ts";
import { isApplicable, offeredGrades } from "./offered-grades.ts";
import type { OpenFolder } from "./open-folder.ts";
import { printPercent } from "./printing.ts";
import { makeMemory } from "./remember.ts";
import { studentCategories } from "./student-categories.ts";
import type { StudentYear } from "./year-of-students.ts";

export type CohortMeasure = "high_school_graduation" | "high_school_dropout";

const notAvailable = "not available: the cohort's four years are not in the folder";
const notOver = "not available yet: the cohort's fourth year is not over";
const remember = makeMemory<Cohort>();

type Printed = Readonly<Record<string, string>>;

/**
 * Four-year graduation or dropout by category: CDE's published figure, else a local estimate with low and high, else
 * (grade 12 offered, all students) why there is none.
 */
export function cohortOutcome(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  measure: CohortMeasure,
): (category: string) => Printed | undefined {
  const estimate = estimateOutcome(open, entity, year, measure);
  return (category) => {
    const key = [measure, year.label, entity.level, entity.cds, category].join(" ");
    const published = open.folder.publishedCohorts.get(key);
    return published === undefined ? estimate(category) : printPublished(published);
  };
}

/** CDE's figure as it stands in CDE's file. */
export function printPublished(published: CsvRow): Printed {
  const figure = (column: string) => cell(published, column);
  const figures = { students: figure("cohort"), count: figure("count"), rate: figure("rate") };
  return print(figures, "", "", "CDE");
}

function estimateOutcome(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  measure: CohortMeasure,
): (category: string) => Printed | undefined {
  if (!offeredGrades(entity, year).has("12")) return () => undefined;
  const { members, hasFourYears } = remember(year, "cohort", () => listCohort(open, year));
  if (members === undefined)
    return (category) =>
      category === "TA"
        ? print(notApplicable, "-", "-", hasFourYears ? notOver : notAvailable)
        : undefined;
  const here = members
    .filter(({ final }) => entity.includes(final.enrollment, "dataquest"))
    .map((member) => ({ ...member, categories: categoriesAt(entity, member) }));
  return (category) => {
    if (!isApplicable(entity, year, category)) return print(notApplicable, "-", "-");
    const own = here.filter(({ categories }) => categories.has(category));
    return printOutcome(open, year, measure, { cohort: own, isGroup: category !== "TA" });
  };
}

/** The student's groups at the entity in the year of the final record. */
function categoriesAt(entity: Entity, { final: { year, enrollment } }: CohortMember) {
  const own = year.enrollments.filter(
    (one) => one.student === enrollment.student && entity.includes(one, "dataquest"),
  );
  return studentCategories(enrollment.student, own, year);
}

function printOutcome(
  { folder }: OpenFolder,
  year: StudentYear,
  measure: CohortMeasure,
  { cohort, isGroup }: { readonly cohort: readonly CohortMember[]; readonly isGroup: boolean },
) {
  const number = (wanted: string) => cohort.filter(({ outcome }) => outcome === wanted).length;
  const [lost, removed] = [number("lost"), number("removed")];
  const students = cohort.length - lost - removed;
  const isGraduation = measure === "high_school_graduation";
  const count = number(isGraduation ? "graduate" : "dropout");
  const figures = printStudents({ students, count }, year.status, folder.settings.policy);
  if (figures.rate === "*") return print(masked, "*", "*");
  if (isGroup && (students < 30 || lost < 3)) return print(figures, "*", "*");
  return isGraduation
    ? print(figures, printPercent(count, students + lost), figures.rate)
    : print(figures, figures.rate, printPercent(count + lost, students + lost));
}

function print(figures: typeof masked, low: string, high: string, source = "SENR") {
  const { students, count, rate } = figures;
  return { denominator: students, count, rate, low, high, source };
}
