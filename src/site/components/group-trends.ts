import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { type ChronicRows, findRow, finishedYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { toGroupItems } from "./group-items.js";
import { fill, type Messages, pluralForm } from "./messages.js";
import { changeBetween, formatRate, isRanked, toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";
import { sparkPlot } from "./spark-plot.js";
import type { TrendPoint } from "./trend-plot.ts";

interface GroupTrend {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly ReturnType<typeof findRow>[];
}

/** Returns one small panel per student group over the finished years, beside all students. */
export function groupTrends(
  rows: ChronicRows,
  { cds_code, ...options }: Site & Drawing & { cds_code: string },
): Node {
  const { text } = options;
  const { document } = drawingOf(options);
  const formats = formatsOf(text.language);
  const years = finishedYears(rows, cds_code, options);
  if (years.length < 2) return nothing(document);
  const rowsOf = (key: string) => years.map((year) => findRow(rows, year, cds_code, key));
  const whole = { key: "TA", label: text.groups.all, rows: rowsOf("TA") };
  const trends = toGroupItems(rows, { ...options, cds_code })
    .map(({ key, label }) => ({ key, label, rows: rowsOf(key) }))
    .filter((trend) => trend.rows.some((row) => row && row.disclosure !== "not_applicable"));
  const panels = { whole, trends, years, top: topOf([whole, ...trends]), text, formats, document };
  return figure(
    {
      title: closerTitle(panels),
      about: fill(text.groups.trends_about, { top: formats.rate(panels.top, 0) }),
      chart: multiples(panels),
      note: trends.some((x) => x.rows.some((row) => row?.disclosure === "suppressed"))
        ? text.trend.masked_note
        : null,
      table: trendsTable(panels),
    },
    { text, document },
  );
}

interface Panels {
  readonly whole: GroupTrend;
  readonly trends: readonly GroupTrend[];
  readonly years: readonly number[];
  readonly top: number;
  readonly text: Messages;
  readonly formats: Formats;
  readonly document: Document;
}

const topOf = (trends: readonly GroupTrend[]): number =>
  Math.ceil(Math.max(100, ...trends.flatMap((x) => x.rows.map((r) => toTenths(r) ?? 0))) / 100) *
  100;

function closerTitle({ whole, trends, years, text, formats }: Panels): string {
  const distance = (trend: GroupTrend, at: 0 | -1) => {
    const [group, all] = [trend.rows.at(at), whole.rows.at(at)];
    return isRanked(group) && isRanked(all) ? changeBetween(all, group) : undefined;
  };
  const gaps = trends.flatMap((trend) => {
    const [first, last] = [distance(trend, 0), distance(trend, -1)];
    return first === undefined || last === undefined ? [] : [Math.abs(last) - Math.abs(first)];
  });
  if (gaps.length === 0) return text.groups.trends_plain;
  const closer = gaps.filter((gap) => gap < 0).length;
  return fill(pluralForm(text.groups.trends_title, closer, text.language), {
    count: formats.count(closer),
    groups: formats.count(gaps.length),
    first: formats.schoolYear(years[0] ?? 0),
  });
}

function multiples({ whole, trends, years, top, text, formats, document }: Panels): HTMLElement {
  const make = elementsOf(document);
  const points = ({ rows }: GroupTrend): TrendPoint[] =>
    years.map((school_year, i) => ({ school_year, tenths: toTenths(rows[i]) }));
  const values = ({ rows }: GroupTrend) =>
    years.map((year, i) =>
      fill(text.trend.aria_value, {
        rate: formatRate(rows[i], formats),
        year: formats.schoolYear(year),
      }),
    );
  return make(
    "ul",
    { class: "multiples" },
    trends.map((trend) =>
      make(
        "li",
        {},
        make(
          "p",
          { class: "panel-title" },
          make("span", {}, trend.label),
          make("strong", {}, formatRate(trend.rows.at(-1), formats)),
        ),
        sparkPlot(points(trend), points(whole), {
          document,
          top,
          ariaLabel: fill(text.groups.trends_aria, {
            name: trend.label,
            values: values(trend).join(", "),
          }),
          formats,
        }),
      ),
    ),
  );
}

function trendsTable({ whole, trends, years, text, formats, document }: Panels): HTMLElement {
  const yearColumns = years.map((year, i) => ({
    title: formats.schoolYear(year),
    cell: ({ rows }: GroupTrend) => formatRate(rows[i], formats),
    isNumber: true,
  }));
  return dataTable([whole, ...trends], {
    caption: text.groups.trends_caption,
    columns: [{ title: text.table.group, cell: (x) => x.label }, ...yearColumns],
    document,
  });
}
