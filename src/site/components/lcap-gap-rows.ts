import { type GapInterval, gapInterval, type Share, studentsToClose } from "./gap-interval.js";
import { groupFamilies } from "./group-items.js";
import {
  findLcapFigure,
  isHigherBetter,
  type LcapFigure,
  type LcapMeasure,
} from "./lcap-figures.js";
import { changeBetween, isSmallGroup, toTenths } from "./rates.js";
import type { Site } from "./site.ts";

/** A group beside all students in one measure and year. */
export interface LcapGap {
  readonly key: string;
  readonly label: string;
  readonly figure: LcapFigure;
  /** Group less all students, tenths of a point; undefined where one of the two is hidden. */
  readonly tenths: number | undefined;
  /** The same a year earlier. */
  readonly before: number | undefined;
  readonly interval: GapInterval | undefined;
  /** Students (of attendance: student-days) that would have to change to close the gap. */
  readonly toClose: number | undefined;
  readonly isSmall: boolean;
}

interface GapOptions extends Pick<Site, "categories"> {
  readonly measure: LcapMeasure;
  readonly year: number;
  readonly deviations: number;
}

/** Returns the groups of a measure's year, the widest gap to the worse side first; hidden ones last. */
export function lcapGapRows(figures: readonly LcapFigure[], options: GapOptions): LcapGap[] {
  const { measure, year, categories } = options;
  const groups = groupFamilies.flatMap((family) =>
    categories.filter((category) => category.family === family),
  );
  const gaps = groups.flatMap(({ reporting_category: key, name: label }) => {
    const row = findLcapFigure(figures, { measure, year, category: key });
    if (!row || row.disclosure === "not_applicable") return [];
    return [toGap(row, { key, label }, figures, options)];
  });
  const worse = isHigherBetter(measure) ? -1 : 1;
  return gaps.sort(
    (a, b) =>
      Number(a.tenths === undefined) - Number(b.tenths === undefined) ||
      Number(a.isSmall) - Number(b.isSmall) ||
      worse * ((b.tenths ?? 0) - (a.tenths ?? 0)) ||
      a.label.localeCompare(b.label),
  );
}

function toGap(
  figure: LcapFigure,
  { key, label }: { key: string; label: string },
  figures: readonly LcapFigure[],
  { measure, year, deviations }: GapOptions,
): LcapGap {
  const all = findLcapFigure(figures, { measure, year });
  const [group, whole] = [toShare(figure), toShare(all)];
  const before = (category: string) =>
    findLcapFigure(figures, { measure, year: year - 1, category });
  return {
    ...{ key, label, figure, tenths: changeBetween(all, figure) },
    before: changeBetween(before("TA"), before(key)),
    interval: group && whole && gapInterval(group, whole, { deviations }),
    toClose: measure === "attendance" ? daysToClose(all, figure) : undefined,
    ...(group && whole
      ? { toClose: studentsToClose(group, whole, { isHigherBetter: isHigherBetter(measure) }) }
      : {}),
    isSmall: toTenths(figure) !== undefined && isSmallGroup(figure),
  };
}

/** Days are published to 5, and so is what would close the gap. */
function daysToClose(all: LcapFigure | undefined, group: LcapFigure): number | undefined {
  const tenths = changeBetween(all, group);
  if (tenths === undefined || group.eligible_students === null) return undefined;
  return Math.max(0, 5 * Math.ceil((-tenths * group.eligible_students) / 5000));
}

/** Counts of students; undefined where they are hidden or days are counted. */
function toShare(row: LcapFigure | undefined): Share | undefined {
  if (!row || row.chronic_students === null || row.eligible_students === null) return undefined;
  return { count: row.chronic_students, students: row.eligible_students };
}
