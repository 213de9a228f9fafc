import type { CauseCount } from "./cause-counts.ts";
import type { Comparison } from "./comparison.ts";
import type { Entity } from "./entities.ts";
import { type Fraction, isGreater } from "./fraction.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { printTenths, readTenths } from "./printing.ts";
import { bandComparisons } from "./reconciliation-bands.ts";
import { dayComparisons } from "./reconciliation-days.ts";
import { isOfFew } from "./reconciliation-mask.ts";
import { stateComparisons } from "./reconciliation-state.ts";
import type { ExpectedRow } from "./rows.ts";
import type { StudentYear } from "./year-of-students.ts";

/** The rows of reconciliation.csv: all students of every entity and year beside each other source there is. */
export function reconciliationRows(open: OpenFolder): readonly ExpectedRow[] {
  return listEntityYears(open).flatMap(({ year, entity }) =>
    [dayComparisons, bandComparisons, stateComparisons]
      .flatMap((compare) => compare(open, entity, year))
      .flatMap((comparison) => toRows(open, entity, year, comparison)),
  );
}

function toRows(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  { source, ours, theirs, causesOf }: Comparison,
): readonly ExpectedRow[] {
  return Object.keys(theirs.printed).map((measure) => {
    const [own = "*", other = "*"] = [ours.printed[measure], theirs.printed[measure]];
    const counted = causesOf(measure);
    const place = { academic_year: year.label, cds_code: entity.cds, measure };
    if (own === "*" || other === "*" || isOfFew(measure, counted, open.folder.settings.policy))
      return { ...place, ...hidden, other_source: source };
    const difference = printTenths(readTenths(own) - readTenths(other));
    const isEqual = year.status.isFinished && isSame(ours.exact[measure], theirs.exact[measure]);
    return {
      ...place,
      ours: own,
      other,
      other_source: source,
      difference,
      explanation:
        difference !== "0" ? say(counted, year, open) : isEqual ? "equal" : "equal after rounding",
    };
  });
}

const hidden = { ours: "*", other: "*", difference: "*", explanation: "*" };

function isSame(left: Fraction | undefined, right: Fraction | undefined): boolean {
  return (
    left !== undefined && right !== undefined && !isGreater(left, right) && !isGreater(right, left)
  );
}

/** The causes in words; how many students only where they are many and the year is over. */
function say(
  counted: readonly CauseCount[],
  { status }: StudentYear,
  { folder }: OpenFolder,
): string {
  const words = counted.map(({ cause, students }) => {
    const name = cause === "charter" ? "charters not supplied" : cause;
    const isShown = status.isFinished && students > folder.settings.policy.suppressionThreshold;
    return isShown ? `${name} (${students} students)` : name;
  });
  return words.join("; ") || "other";
}
