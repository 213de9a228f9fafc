import { tallyChronic } from "./chronic.ts";
import { cdeFigures } from "./chronic-rows.ts";
import type { Entity } from "./entities.ts";
import { notApplicable, printStudents } from "./figures.ts";
import { gradeCategories, gradeRuns, singleGrades } from "./grades.ts";
import type { Member } from "./members.ts";
import { charterNote } from "./missing-charters.ts";
import { isApplicable, offeredGrades } from "./offered-grades.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import type { ExpectedRow } from "./rows.ts";
import type { StudentYear } from "./year-of-students.ts";

const programs = ["SE", "SD", "SS", "SM", "SF", "SH", "LTEL"];

/**
 * The rows of chronic_absenteeism_crossed.csv: of each district, single grades, TK to 8, 6 to 8 and 9 to
 * 12 by group, race by program, and runs of grades of all students.
 */
export function crossedRows(open: OpenFolder): readonly ExpectedRow[] {
  const pairs = listPairs(open.categories);
  return listEntityYears(open)
    .filter(({ entity }) => entity.level === "D")
    .flatMap(({ year, entity }) => {
      const Note = charterNote(open, entity, year);
      return pairs.map(([first, second]) => ({
        "Academic Year": year.label,
        ...entity.identity,
        "Reporting Category": first,
        "Reporting Category 2": second,
        Note,
        ...cdeFigures(figuresOf(open, entity, year, first, second), year.status),
      }));
    });
}

function listPairs(categories: readonly string[]): readonly (readonly [string, string])[] {
  const races = categories.filter((code) => /^R[A-Z]$/.test(code));
  const groups = categories.filter((code) => code !== "TA" && !gradeCategories.has(code));
  const cross = (firsts: Iterable<string>, seconds: readonly string[]) =>
    [...firsts].flatMap((first) => seconds.map((second) => [first, second] as const));
  return [
    ...cross([...singleGrades.map((grade) => `GR${grade}`), "GRTK8", "GR912", "GR68"], groups),
    ...cross(gradeRuns.keys(), ["TA"]),
    ...cross(races, programs),
  ];
}

function figuresOf(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  first: string,
  second: string,
) {
  const run = gradeRuns.get(first);
  const offered = offeredGrades(entity, year);
  const isGiven = run?.some((grade) => offered.has(grade)) ?? isApplicable(entity, year, first);
  if (!isGiven || !isApplicable(entity, year, second)) return notApplicable;
  const isIn = ({ grade, categories }: Member) =>
    (run?.includes(grade) ?? categories.has(first)) && categories.has(second);
  const tally = tallyChronic(open, entity, year, "dataquest", isIn);
  return printStudents(tally, year.status, open.folder.settings.policy);
}
