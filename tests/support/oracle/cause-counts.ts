import { isChronic, isEligible } from "./chronic.ts";
import type { Entity } from "./entities.ts";
import { groupBy } from "./group-by.ts";
import type { Member } from "./members.ts";
import { compareText } from "./newest-enrollment.ts";
import type { OpenFolder } from "./open-folder.ts";
import type { Policy } from "./policy.ts";
import { type Cause, causes, isAt, studentCauses } from "./reconciliation-causes.ts";
import { type DaySource, type SourceRecord, sourceRecords } from "./source-records.ts";
import type { StudentYear } from "./year-of-students.ts";

/** The days of a student at an entity, in hundredths. */
export type Days = Pick<Member, "expected" | "attended" | "absent">;

/** The students behind a difference by cause. */
export type CauseCount = { readonly cause: Cause; readonly students: number };

/** The days of each student whom a source counts at an entity, summed over the schools there. */
export function daysBySource(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  source: DaySource,
): ReadonlyMap<string, Days> {
  const counted = [...sourceRecords(open, year, source).values()].filter(
    ({ school, isCounted }) => isCounted && isAt(open, entity, year, school),
  );
  return new Map(
    [...groupBy(counted, ({ student }) => student)].map(([student, own]) => [
      student,
      addDays(own),
    ]),
  );
}

function addDays(records: readonly SourceRecord[]): Days {
  const sum = (pick: (one: SourceRecord) => number) =>
    records.reduce((total, one) => total + pick(one), 0);
  return {
    expected: sum(({ expected }) => expected),
    attended: sum(({ attended, expected, absent }) => attended ?? expected - absent),
    absent: sum(({ absent }) => absent),
  };
}

const nothing: Days = { expected: 0, attended: 0, absent: 0 };

/** By measure: the causes of the students for whom a figure differs, most students first. */
export function countCauses(open: OpenFolder, entity: Entity, year: StudentYear, other: DaySource) {
  const { policy } = open.folder.settings;
  const ours = daysBySource(open, entity, year, year.status.source);
  const theirs = daysBySource(open, entity, year, other);
  const known = studentCauses(open, entity, year, other);
  const students = [...new Set([...ours.keys(), ...theirs.keys()])];
  return (measure: string): readonly CauseCount[] => {
    const figure = figureOf(measure, policy);
    const differing = students.filter(
      (student) => figure(ours.get(student) ?? nothing) !== figure(theirs.get(student) ?? nothing),
    );
    return inOrder(differing.map((student) => known.get(student) ?? "other"));
  };
}

/** Charters first, then most students first, then by name. */
export function inOrder(found: readonly Cause[]): readonly CauseCount[] {
  const isCharter = ({ cause }: CauseCount) => Number(cause === "charter");
  return causes
    .map((cause) => ({ cause, students: found.filter((one) => one === cause).length }))
    .filter(({ students }) => students > 0)
    .sort(
      (left, right) =>
        isCharter(right) - isCharter(left) ||
        right.students - left.students ||
        compareText(left.cause, right.cause),
    );
}

/** What a student adds to a figure, as text. */
function figureOf(measure: string, policy: Policy): (days: Days) => string {
  const eligible = (days: Days) => isEligible(days, policy);
  const chronic = (days: Days) => eligible(days) && isChronic(days, policy);
  const figures: Readonly<Record<string, (days: Days) => string>> = {
    eligible_students: (days) => String(eligible(days)),
    chronic_students: (days) => String(chronic(days)),
    chronic_rate: (days) => `${eligible(days)} ${chronic(days)}`,
    days_expected: ({ expected }) => String(expected),
    days_absent: ({ absent }) => String(absent),
  };
  const figure = figures[measure];
  if (figure === undefined) throw new Error("unknown measure");
  return figure;
}
