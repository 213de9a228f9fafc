import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import type { Entity } from "../../contracts/published/entities.ts";
import { differenceInWords } from "./comparison.js";
import type { Formats } from "./formats.ts";
import { fill, type Messages } from "./messages.js";
import { changeBetween, toTenths } from "./rates.js";
import type { TrendSeries } from "./trend-plot.ts";

/** A place's rows over the years of a trend, in the order of the years. */
export interface TrendLine {
  readonly entity: Entity;
  readonly name: string;
  readonly rows: readonly (ChronicAbsenteeism | undefined)[];
}

/** Returns how the rate changed from the first to the last year that is shown. */
export function trendTitle(
  line: TrendLine | undefined,
  years: readonly number[],
  { trend }: Messages,
  formats: Formats,
): string {
  const shown = years.filter((_, i) => toTenths(line?.rows[i]) !== undefined);
  const rowOf = (year: number | undefined) => line?.rows[years.indexOf(year ?? 0)];
  const change = changeBetween(rowOf(shown[0]), rowOf(shown.at(-1)));
  if (change === undefined) return trend.masked;
  if (shown.length === 1) return trend.single;
  const sentence = change < 0 ? trend.down : change > 0 ? trend.up : trend.same;
  const first = formats.schoolYear(shown[0] ?? 0);
  return fill(sentence, { points: formats.points(change), first });
}

/** Returns how the last year compares with the other places, if their rates are shown. */
export function versusSentence(
  [own, ...others]: readonly TrendLine[],
  year: number | undefined,
  { trend }: Messages,
  formats: Formats,
): string | null {
  const words = {
    lower: trend.versus_lower,
    higher: trend.versus_higher,
    same: trend.versus_same,
  };
  const parts = others.flatMap(({ name, rows }) => {
    const difference = changeBetween(rows.at(-1), own?.rows.at(-1));
    if (difference === undefined) return [];
    return [differenceInWords(difference, words, formats, { place: name })];
  });
  if (parts.length === 0 || year === undefined) return null;
  return fill(trend.versus, { year: formats.schoolYear(year), list: formats.list(parts) });
}

/** Returns the lines in words, for readers who do not see them. */
export function trendInWords(
  series: readonly TrendSeries[],
  { trend }: Messages,
  formats: Formats,
): string {
  const value = (point: TrendSeries["points"][number]) =>
    fill(trend.aria_value, {
      rate: point.tenths === undefined ? "*" : formats.rate(point.tenths),
      year: formats.schoolYear(point.school_year),
    });
  const sentences = series.map(({ name, points }) =>
    fill(trend.aria_series, { name, values: points.map(value).join(", ") }),
  );
  return fill(trend.aria, { series: sentences.join(" ") });
}
