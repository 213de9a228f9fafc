import type {
  LedgerCount,
  LedgerFigure,
  LedgerYear,
  PublishedChange,
} from "../../contracts/ledger.ts";

type Reason = PublishedChange["reason"];

const HIDDEN: LedgerFigure = [null, null, null];

function isSame(left: LedgerFigure, right: LedgerFigure): boolean {
  return left[0] === right[0] && left[1] === right[1];
}

/** Returns the cells that either prints, with what each prints of it. */
function listCells(before: LedgerCount, now: LedgerCount) {
  const keys = new Set([...Object.keys(before.printed), ...Object.keys(now.printed)]);
  return [...keys].sort().map((key) => {
    return { key, earlier: before.printed[key] ?? HIDDEN, here: now.printed[key] ?? HIDDEN };
  });
}

/** Whether a figure that was printed is printed with another value. */
function isCorrected(before: LedgerYear, now: LedgerYear): boolean {
  return Object.entries(before.counts).some(([count, then]) =>
    Object.entries(then.printed).some(([key, figure]) => {
      const here = now.counts[count]?.printed[key];
      return here !== undefined && !isSame(figure, here);
    }),
  );
}

function findReason(before: LedgerYear, now: LedgerYear): Reason {
  if (before.source !== now.source) return "source changed";
  return isCorrected(before, now) ? "corrected extract" : "hidden cells changed";
}

function toName(key: string) {
  const [place = "", reporting_category = "", reporting_category_2 = ""] = key.split("/");
  return {
    ...{ level: place.slice(0, 1), cds_code: place.slice(1) },
    ...{ reporting_category, reporting_category_2 },
  };
}

/**
 * Returns every figure of a year that is printed otherwise than before: what was printed and what is,
 * null for a star. Years that were running then are another measure: none.
 */
export function listChanges(
  before: LedgerYear,
  now: LedgerYear,
  as_of: string,
): readonly PublishedChange[] {
  if (before.as_of !== null) return [];
  const reason = findReason(before, now);
  const counts = new Set([...Object.keys(before.counts), ...Object.keys(now.counts)]);
  const nothing: LedgerCount = { printed: {}, starred: [] };
  return [...counts].sort().flatMap((count) => {
    const cells = listCells(before.counts[count] ?? nothing, now.counts[count] ?? nothing);
    return cells
      .filter(({ earlier, here }) => !isSame(earlier, here))
      .map(({ key, earlier, here }) => ({
        ...{ release: now.release, as_of, school_year: now.school_year },
        ...{ ...toName(key), count, reason },
        ...{ students_before: earlier[0], count_before: earlier[1] },
        ...{ students_now: here[0], count_now: here[1] },
      }));
  });
}
