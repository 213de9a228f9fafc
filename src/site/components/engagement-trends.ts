import type { Engagement } from "../../contracts/published/engagement.ts";
import { dataTable } from "./data-table.js";
import { nothing } from "./element.js";
import {
  changeOf,
  type EngagementRows,
  findFigure,
  formatFigure,
  formatRange,
  measures,
  toTenthsOf,
  yearsWithRows,
} from "./engagement-figures.js";
import { engagementPanels, type MeasureTrend, type Words } from "./engagement-panels.js";
import { figure } from "./figure.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Returns one panel per measure over the finished years; estimates stand in their range. */
export function engagementTrends(
  rows: EngagementRows,
  { cds_code, ...options }: Site & Drawing & { cds_code: string },
): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  const words = { text, formats: formatsOf(text.language), document };
  const years = [
    ...new Set(measures.flatMap((measure) => yearsWithRows(rows, { measure, cds_code }, options))),
  ].sort((a, b) => a - b);
  const trends = measures
    .map((measure) => ({
      measure,
      rows: years.map((year) => findFigure(rows, year, { measure, cds_code })),
    }))
    .filter((trend) => trend.rows.some((row) => row !== undefined));
  if (trends.length === 0) return nothing(document);
  const all = trends.flatMap((trend) => trend.rows);
  return figure(
    {
      title: trendsTitle(trends, words),
      about: [
        text.engagement.trends_about,
        ...(all.some((row) => formatRange(row, words)) ? [text.engagement.estimate_about] : []),
      ].join(" "),
      chart: engagementPanels(trends, years, words),
      note: notesOf(all, words),
      table: trendsTable(trends, years, words),
    },
    { text, document },
  );
}

function trendsTitle(trends: readonly MeasureTrend[], { text, formats }: Words): string {
  const told = trends.flatMap(({ measure, rows }) => {
    const shown = rows.filter((row) => toTenthsOf(row?.rate) !== undefined);
    const change = changeOf(shown[0], shown.at(-1));
    const first = shown[0];
    if (!first || shown.length < 2 || change === undefined) return [];
    const points = formats.signedPoints(change);
    const name = text.engagement.names[measure];
    return [{ first: first.school_year, part: fill(text.engagement.trend, { name, points }) }];
  });
  const first = Math.min(...told.map((x) => x.first));
  const parts = told.filter((x) => x.first === first).map((x) => x.part);
  if (parts.length === 0) return text.engagement.trends_plain;
  const list = formats.list(parts);
  return fill(text.engagement.trends_title, { list, first: formats.schoolYear(first) });
}

/** Returns the notes that the rows of a figure ask for: stars, and what is not available. */
export function notesOf(
  rows: readonly (Engagement | undefined)[],
  { text }: Pick<Words, "text">,
): string | null {
  const { engagement } = text;
  const reasons = [...new Set(rows.flatMap((row) => row?.reason ?? []))];
  const notes = [
    ...(rows.some((row) => row?.disclosure === "suppressed") ? [engagement.masked_note] : []),
    ...reasons.map((reason) => `- ${engagement.reasons[reason]}`),
  ];
  return notes.length > 0 ? notes.join(" ") : null;
}

/** Returns a figure as a cell of a table: `84.4% (73.9–84.4)` where it is an estimate. */
export function figureCell(
  row: Engagement | undefined,
  { text, formats }: Omit<Words, "document">,
): string {
  const rate = formatFigure(row, formats);
  const [low, high] = [toTenthsOf(row?.low), toTenthsOf(row?.high)];
  if (low === undefined || high === undefined) return rate;
  const ends = { low: formats.points(low), high: formats.points(high) };
  return fill(text.engagement.cell_estimate, {
    rate,
    range: fill(text.engagement.range_short, ends),
  });
}

function trendsTable(
  trends: readonly MeasureTrend[],
  years: readonly number[],
  { text, formats, document }: Words,
): HTMLElement {
  return dataTable(trends, {
    caption: text.engagement.trends_caption,
    columns: [
      { title: text.table.measure, cell: ({ measure }) => text.engagement.measures[measure] },
      ...years.map((year, i) => ({
        title: formats.schoolYear(year),
        cell: ({ rows }: MeasureTrend) => figureCell(rows[i], { text, formats }),
        isNumber: true,
      })),
    ],
    document,
  });
}
