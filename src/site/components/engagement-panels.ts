import type { Engagement, EngagementMeasure } from "../../contracts/published/engagement.ts";
import { elementsOf } from "./element.js";
import { formatFigure, formatRange, toTenthsOf } from "./engagement-figures.js";
import type { Formats } from "./formats.ts";
import { fill, type Messages } from "./messages.js";
import { type RangePoint, rangeSpark } from "./range-spark.js";

/** A measure over the years; undefined where a year has no row. */
export interface MeasureTrend {
  readonly measure: EngagementMeasure;
  readonly rows: readonly (Engagement | undefined)[];
}

/** What a part of the report is written with. */
export interface Words {
  readonly text: Messages;
  readonly formats: Formats;
  readonly document: Document;
}

/** Returns a small line for each measure, each of its own scale. */
export function engagementPanels(
  trends: readonly MeasureTrend[],
  years: readonly number[],
  { text, formats, document }: Words,
): HTMLElement {
  const make = elementsOf(document);
  return make(
    "ul",
    { class: "multiples measures" },
    trends.map(({ measure, rows }) => {
      const newest = rows.findLast((row) => row && row.disclosure !== "not_applicable");
      const points = years.map((year, i) => toPoint(year, rows[i]));
      const name = text.engagement.measures[measure];
      const value = make("strong", {}, formatFigure(newest, formats));
      const title = make("p", { class: "panel-title" }, make("span", {}, name), value);
      if (newest === undefined) {
        return make("li", {}, title, make("p", { class: "card-note" }, reasonOf(rows, text)));
      }
      const ariaLabel = fill(text.engagement.trend_aria, {
        name,
        values: years.map((year, i) => pointInWords(year, rows[i], { text, formats })).join(", "),
      });
      const axisLabel = text.engagement.axis_short;
      return make("li", {}, title, [
        rangeSpark(points, { document, ariaLabel, axisLabel, formats }),
      ]);
    }),
  );
}

function toPoint(school_year: number, row: Engagement | undefined): RangePoint {
  return {
    school_year,
    tenths: toTenthsOf(row?.rate),
    low: toTenthsOf(row?.low),
    high: toTenthsOf(row?.high),
    isMasked: row?.disclosure === "suppressed",
  };
}

function reasonOf(rows: MeasureTrend["rows"], text: Messages): string {
  const reason = rows.findLast((row) => row?.reason)?.reason;
  return reason ? text.engagement.reasons[reason] : "-";
}

function pointInWords(
  year: number,
  row: Engagement | undefined,
  { text, formats }: { text: Messages; formats: Formats },
): string {
  const rate = [formatFigure(row, formats), formatRange(row, { text, formats })]
    .filter((part) => part !== undefined)
    .join(", ");
  return fill(text.trend.aria_value, { rate, year: formats.schoolYear(year) });
}
