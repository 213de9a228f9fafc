import { countCauses, type Days, daysBySource } from "./cause-counts.ts";
import { isChronic, isEligible } from "./chronic.ts";
import { type Comparison, type Side, whole } from "./comparison.ts";
import type { Entity } from "./entities.ts";
import { divide } from "./fraction.ts";
import type { OpenFolder } from "./open-folder.ts";
import { printTally, type SourceTally } from "./reconciliation-mask.ts";
import { type DaySource, hasSource } from "./source-records.ts";
import type { StudentYear } from "./year-of-students.ts";

/** An entity beside each other source of days that its year has. */
export function dayComparisons(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
): readonly Comparison[] {
  return otherSources(year).map((source) => ({
    source,
    ours: daySide(open, entity, year, year.status.source),
    theirs: daySide(open, entity, year, source),
    causesOf: countCauses(open, entity, year, source),
  }));
}

/** The sources of days beside the one that the year's figures come from. */
function otherSources(year: StudentYear): readonly DaySource[] {
  const sources = ["SIS", "STAS", "CALPADS 14.2"] as const;
  return sources.filter((source) => source !== year.status.source && hasSource(year, source));
}

/** An entity's students and days by one source, with their sums as printed. */
export function daySide(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  source: DaySource,
): Side {
  const tallied = tally(open, entity, year, source);
  const { eligible, chronic, expected, absent } = tallied;
  return {
    printed: printTally(tallied, year.status, open.folder.settings.policy),
    exact: {
      eligible_students: whole(eligible),
      chronic_students: whole(chronic),
      chronic_rate: divide(whole(chronic), whole(Math.max(1, eligible))),
      days_expected: whole(expected),
      days_absent: whole(absent),
    },
  };
}

function tally(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  source: DaySource,
): SourceTally {
  const { policy } = open.folder.settings;
  const students = [...daysBySource(open, entity, year, source).values()];
  const eligible = students.filter((days) => isEligible(days, policy));
  const sum = (pick: (days: Days) => number) =>
    students.reduce((total, days) => total + pick(days), 0);
  return {
    eligible: eligible.length,
    chronic: eligible.filter((days) => isChronic(days, policy)).length,
    withDays: students.filter(({ expected }) => expected > 0).length,
    expected: sum(({ expected }) => expected),
    absent: sum(({ absent }) => absent),
  };
}
