import { chronicFigures, isChronic, isEligible } from "./chronic.ts";
import type { Entity } from "./entities.ts";
import { isMasked, printCount, printDenominator, printRate } from "./figures.ts";
import { listMembers, type Member } from "./members.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { printFiveDays, printTenths, roundHalfUp } from "./printing.ts";
import { cdePlace, type ExpectedRow } from "./rows.ts";
import type { StudentYear } from "./year-of-students.ts";

/** The reasons in the order of CDE's columns, with CDE's names. */
const reasons = [
  { reason: "excused", name: "Excused Absences" },
  { reason: "unexcused", name: "Unexcused Absences" },
  { reason: "suspension", name: "Out-of-School Suspension Absences" },
  { reason: "study", name: "Incomplete Independent Study Absences" },
] as const;

/** The rows of absenteeism_by_reason.csv: every category, then the chronically absent and the others. */
export function reasonRows(open: OpenFolder): readonly ExpectedRow[] {
  const { policy } = open.folder.settings;
  return listEntityYears(open).flatMap(({ year, entity }) => {
    const eligible = listMembers(entity, year, "dataquest").filter((one) =>
      isEligible(one, policy),
    );
    const toRow = (category: string, ofChronic: string, isIn: (member: Member) => boolean) => {
      const students = eligible.filter(isIn);
      const others = category === ofChronic ? 0 : eligible.length - students.length;
      const isOther = others > 0 && others < policy.dayMinimum;
      return {
        ...cdePlace(entity, year, category),
        ...printReasons(open, entity, year, ofChronic, isOther ? [] : students),
      };
    };
    return [
      ...open.categories.map((category) =>
        toRow(category, category, ({ categories }) => categories.has(category)),
      ),
      toRow("CAY", "TA", (one) => isChronic(one, policy)),
      toRow("CAN", "TA", (one) => !isChronic(one, policy)),
    ];
  });
}

function printReasons(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  ofChronic: string,
  students: readonly Member[],
): ExpectedRow {
  const { policy } = open.folder.settings;
  const chronic = chronicFigures(open, entity, year, ofChronic);
  if (chronic.students === "-") return fill("-", "-", "-", "-", () => ["-", "-"]);
  const isFew =
    students.length < policy.dayMinimum || isMasked(students.length, year.status, policy);
  if (chronic.students === "*" || isFew) return fill("*", "*", "*", "*", () => ["*", "*"]);
  const { status } = year;
  const absent = students.filter((one) => one.absent > 0);
  const total = absent.reduce((sum, one) => sum + one.absent, 0);
  const starred = starredReasons(students, policy.reasonMinimum);
  const isFine = status.isFinished || students.length >= 300;
  return fill(
    printDenominator(students.length, status),
    printCount(absent.length, status),
    printAverage(total, absent.length, isFine),
    status.isFinished ? printFiveDays(total) : "*",
    (reason) => {
      if (starred.has(reason)) return ["*", "*"];
      const days = daysFor(students, reason);
      const percent = printRate(days, total, students.length, status);
      return [percent, status.isFinished ? printFiveDays(days) : "*"];
    },
  );
}

type Reason = (typeof reasons)[number]["reason"];

function fill(
  eligible: string,
  absent: string,
  average: string,
  total: string,
  print: (reason: Reason) => readonly [percent: string, count: string],
): ExpectedRow {
  const columns = (unit: "percent" | "count", at: 0 | 1) =>
    Object.fromEntries(reasons.map(({ reason, name }) => [`${name} (${unit})`, print(reason)[at]]));
  return {
    "Eligible Cumulative Enrollment": eligible,
    "Count of Students with One or More Absences": absent,
    "Average Days Absent": average,
    "Total Days Absent": total,
    ...columns("percent", 0),
    ...columns("count", 1),
  };
}

/**
 * Reasons behind which fewer than three students stand; while a single one of the starred has students, the smallest
 * other with students is starred too, because the total would give it away.
 */
function starredReasons(students: readonly Member[], least: number): ReadonlySet<Reason> {
  const behind = (reason: Reason) => students.filter((one) => one.reasons[reason] > 0).length;
  const all = reasons.map(({ reason }) => reason);
  const rare = all.filter((reason) => behind(reason) < least);
  if (rare.filter((reason) => behind(reason) > 0).length !== 1) return new Set(rare);
  const others = all.filter((reason) => !rare.includes(reason) && behind(reason) > 0);
  const fewest = Math.min(...others.map((reason) => daysFor(students, reason)));
  const second = others.filter((reason) => daysFor(students, reason) === fewest);
  return new Set([...rare, ...second.slice(0, 1)]);
}

function daysFor(students: readonly Member[], reason: Reason): number {
  return students.reduce((sum, one) => sum + one.reasons[reason], 0);
}

/** Days (from hundredths) for each student who was absent, to a tenth or to a whole day. */
function printAverage(total: number, students: number, isFine: boolean): string {
  if (students === 0) return "0";
  return isFine
    ? printTenths(roundHalfUp(total, 10 * students))
    : String(roundHalfUp(total, 100 * students));
}
