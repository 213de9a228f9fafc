import type { GroupCell } from "./group-cells.ts";
import { knownYears } from "./group-choices.js";
import type { PanelPoint } from "./group-panel-plot.ts";
import { everybody, type GroupView, isOutcome } from "./group-view.js";
import { isSmallGroup } from "./rates.js";
import { type ShareInterval, shareInterval } from "./share-interval.js";
import type { Site } from "./site.ts";

/** A group's figures over the years of a view; undefined where there is none. */
export interface GroupSeries {
  readonly group: string;
  readonly label: string;
  readonly cells: readonly (GroupCell | undefined)[];
  readonly points: readonly PanelPoint[];
}

/** Returns the years of a view that have figures. */
export function yearsOfView(
  cells: readonly GroupCell[],
  { measure, from, to }: Pick<GroupView, "measure" | "from" | "to">,
): number[] {
  return knownYears(cells, measure).filter((year) => year >= from && year <= to);
}

/** Returns all students and the groups of a view, each over its years. */
export function toSeries(
  cells: readonly GroupCell[],
  view: GroupView,
  { categories, text, deviations }: Pick<Site, "categories" | "text"> & { deviations: number },
): GroupSeries[] {
  const years = yearsOfView(cells, view);
  const index = new Map(
    cells
      .filter((cell) => cell.measure === view.measure && cell.grades === view.grades)
      .map((cell) => [`${cell.school_year} ${cell.group}`, cell]),
  );
  return [everybody, ...view.groups].map((group) => {
    const found = years.map((year) => index.get(`${year} ${group}`));
    return {
      group,
      label:
        group === everybody
          ? text.groups.all
          : (categories.find((x) => x.reporting_category === group)?.name ?? group),
      cells: found,
      points: found.map((cell, i) => toPoint(cell, { year: years[i] ?? 0, deviations })),
    };
  });
}

/**
 * Returns how far chance could have moved a rate; of an outcome what an estimate's unknown cases
 * allow. Nothing where days are counted.
 */
export function intervalOf(
  cell: GroupCell | undefined,
  deviations: number,
): ShareInterval | undefined {
  if (cell?.tenths === undefined || cell.measure === "attendance") return undefined;
  if (isOutcome(cell.measure)) return cell.range;
  return shareInterval(cell, deviations);
}

function toPoint(
  cell: GroupCell | undefined,
  { year, deviations }: { year: number; deviations: number },
): PanelPoint {
  return {
    school_year: year,
    tenths: cell?.tenths,
    interval: intervalOf(cell, deviations),
    isSmall: cell !== undefined && isSmallGroup(cell),
    isMasked: cell?.disclosure === "suppressed",
  };
}
