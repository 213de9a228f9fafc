import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { isFinishedYear } from "./finished-year.js";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import type { ComparedGroup } from "./group-comparison.ts";
import { groupPanelPlot, type PanelPoint } from "./group-panel-plot.js";
import { groupRecord } from "./group-record.js";
import { type GroupSeries, toSeries, yearsOfView } from "./group-series.js";
import { type GroupView, isHighGood, isOutcome } from "./group-view.js";
import { fill, pluralForm } from "./messages.js";
import { changeBetween, formatRate, isRanked } from "./rates.js";
import type { Drawing, Site } from "./site.ts";

/** What every part of a comparison is drawn from. */
export interface GroupOptions extends Site, Drawing {
  readonly view: GroupView;
  /** Half-width of intervals in standard deviations. */
  readonly deviations: number;
  readonly compared: readonly ComparedGroup[];
}

/** Returns a small panel for all students and one for each chosen group, all of one scale. */
export function groupPanels(cells: readonly GroupCell[], options: GroupOptions): Node {
  const { text, view, document = globalThis.document } = options;
  const years = yearsOfView(cells, view);
  if (years.length === 0) return nothing(document);
  const series = toSeries(cells, view, options);
  const domain = domainOf(series, view);
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  const yearName = (year: number) =>
    isFinishedYear(year, options.edition)
      ? formats.schoolYear(year)
      : fill(text.table.so_far, { year: formats.schoolYear(year) });
  const whole = series[0]?.points ?? [];
  const panel = ({ label, cells: found, points }: GroupSeries, i: number) =>
    make(
      "li",
      {},
      make(
        "p",
        { class: "panel-title" },
        make("span", {}, label),
        make("strong", {}, formatRate(found.at(-1), formats)),
      ),
      groupPanelPlot(points, {
        ...{ document, whole: i === 0 ? [] : whole, domain, yearName, formats },
        ariaLabel: fill(text.groups.trends_aria, {
          name: label,
          values: years
            .map((year, at) =>
              fill(text.trend.aria_value, {
                rate: formatRate(found[at], formats),
                year: yearName(year),
              }),
            )
            .join(", "),
        }),
      }),
    );
  const isMasked = series.some(({ points }) => points.some((point) => point.isMasked));
  const about = fill(aboutOf(series, options), {
    low: formats.rate(domain[0], 0),
    high: formats.rate(domain[1], 0),
  });
  return figure(
    {
      title: titleOf(series, years, options),
      about,
      chart: make("ul", { class: "multiples group-panels" }, series.map(panel)),
      note: isMasked ? text.trend.masked_note : null,
      table: groupRecord(cells, options),
    },
    { text, document },
  );
}

/** What the lines and bars of the panels mean. */
function aboutOf(series: readonly GroupSeries[], { text, view }: GroupOptions): string {
  const { compare } = text;
  if (isOutcome(view.measure)) return compare.panels_about_outcomes;
  const hasIntervals = series.some(({ points }) => points.some((point) => point.interval));
  return hasIntervals ? compare.panels_about : compare.panels_about_days;
}

/** How many of the chosen groups are closer to all students than in the first year. */
function titleOf(
  series: readonly GroupSeries[],
  years: readonly number[],
  { text }: GroupOptions,
): string {
  const [whole, ...groups] = series;
  const distance = ({ cells }: GroupSeries, at: 0 | -1) => {
    const [cell, all] = [cells.at(at), whole?.cells.at(at)];
    return isRanked(cell) && isRanked(all) ? Math.abs(changeBetween(all, cell) ?? 0) : undefined;
  };
  const gaps = groups.flatMap((group) => {
    const [first, last] = [distance(group, 0), distance(group, -1)];
    return first === undefined || last === undefined ? [] : [last - first];
  });
  if (gaps.length === 0 || years.length < 2) return text.groups.trends_plain;
  const closer = gaps.filter((gap) => gap < 0).length;
  const formats = formatsOf(text.language);
  return fill(pluralForm(text.groups.trends_title, closer, text.language), {
    count: formats.count(closer),
    groups: formats.count(gaps.length),
    first: formats.schoolYear(years[0] ?? 0),
  });
}

/** One scale for every panel: from zero; where a high rate is good, around the figures. */
function domainOf(series: readonly GroupSeries[], { measure }: GroupView): [number, number] {
  const values = series.flatMap(({ points }) => points.flatMap(extent));
  const tens = (value: number, round: (value: number) => number) => round(value / 50) * 50;
  if (values.length === 0) return isHighGood(measure) ? [900, 1000] : [0, 100];
  if (isHighGood(measure)) return [tens(Math.min(...values), Math.floor), 1000];
  return [0, Math.min(1000, tens(Math.max(100, ...values), Math.ceil))];
}

/** The interval of a very small group would flatten everything else: it may leave the panel. */
function extent({ tenths, interval, isSmall }: PanelPoint): number[] {
  if (tenths === undefined) return [];
  return isSmall || !interval ? [tenths] : [tenths, interval.low, interval.high];
}
