import { groupFamilies } from "./group-items.js";
import type { Messages } from "./messages.ts";
import { partsOf } from "./places.js";
import type { RangeRow } from "./range-plot.ts";
import type { Site } from "./site.ts";
import { rankedFrom } from "./thresholds.js";

/** A figure of a school or group, as a chart and a table need it. */
export interface PlacedFigure extends RangeRow {
  readonly cds_code: string;
  readonly category: string;
  readonly students: number | null;
}

/** What a figure shows, without where it belongs. */
export type ShownFigure = Pick<
  PlacedFigure,
  "tenths" | "low" | "high" | "value" | "isMasked" | "students"
>;

/** A family of groups, or the schools, with the figures that can be drawn. */
export interface FigureSection {
  readonly key: string;
  readonly title: string;
  readonly figures: readonly PlacedFigure[];
}

/**
 * Returns the schools (a county: the districts) and the groups of each family of which there is a
 * figure, shown or hidden: ranked by rate from 30 students on, then small ones, then hidden ones.
 */
export function sectionsOf(
  site: Site & { readonly schoolHref?: (cdsCode: string) => string },
  find: (cds_code: string, category: string) => ShownFigure | undefined,
): FigureSection[] {
  const { text, edition, categories } = site;
  const place = (cds_code: string, category: string, label: string, href?: string) => {
    const shown = find(cds_code, category);
    if (!shown) return [];
    const key = `${cds_code} ${category}`;
    return [{ ...shown, key, cds_code, category, href, label: labelOf(label, shown, text) }];
  };
  const schools = partsOf(site).flatMap(({ cds_code, name, level }) =>
    place(cds_code, "TA", name, level === "S" ? site.schoolHref?.(cds_code) : undefined),
  );
  const families = groupFamilies.map((family) => ({
    key: family,
    title: text.groups.families[family],
    figures: inOrder(
      categories
        .filter((category) => category.family === family)
        .flatMap(({ reporting_category, name }) =>
          place(edition.cds_code, reporting_category, name),
        ),
    ),
  }));
  const title = edition.level === "C" ? text.engagement.districts : text.engagement.schools;
  return [{ key: "schools", title, figures: inOrder(schools) }, ...families].filter(
    ({ figures }) => figures.length > 0,
  );
}

/** Returns the lines of a plot: each section under its heading. */
export function toRangeRows(sections: readonly FigureSection[]): RangeRow[] {
  return sections.flatMap(({ key, title, figures }) => [
    { key, label: title, isHeading: true },
    ...figures,
  ]);
}

const isSmall = ({ students }: ShownFigure): boolean => students !== null && students < rankedFrom;

function labelOf(name: string, shown: ShownFigure, { table }: Messages): string {
  return isSmall(shown) ? `${name} (${table.small})` : name;
}

function inOrder(figures: readonly PlacedFigure[]): PlacedFigure[] {
  const rank = (x: PlacedFigure) => (x.isMasked ? 2 : isSmall(x) ? 1 : 0);
  return [...figures].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 0 ? (b.tenths ?? 0) - (a.tenths ?? 0) : 0) ||
      a.label.localeCompare(b.label),
  );
}
