import type { Entity } from "../../contracts/published/entities.ts";
import { dataTable } from "./data-table.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type ChronicRows, findRow, finishedYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import type { Messages } from "./messages.ts";
import { comparedWith, getEntity, placeName } from "./places.js";
import { formatRate, toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";
import { type TrendSeries, trendPlot } from "./trend-plot.js";
import { type TrendLine, trendInWords, trendTitle, versusSentence } from "./trend-sentences.js";

/** Returns the rate over finished years beside the district's, the county's and the state's. */
export function chronicTrend(
  rows: ChronicRows,
  { cds_code, ...options }: Site & Drawing & { cds_code: string },
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const years = finishedYears(rows, cds_code, options);
  if (years.length === 0) return nothing(document);
  const own = toLine(getEntity(options, cds_code), years, rows, options);
  const others = comparedWith(options, cds_code)
    .map((entity) => toLine(entity, years, rows, options))
    .filter((line) => line.rows.some((row) => toTenths(row) !== undefined));
  const lines = [own, ...others];
  const series = lines.map((line) => toSeries(line, years, line === own, text));
  const isMasked = own.rows.some((row) => row?.disclosure === "suppressed");
  return figure(
    {
      title: trendTitle(own, years, text, formats),
      about: versusSentence(lines, years.at(-1), text, formats),
      chart: resize((width) =>
        trendPlot(series, {
          document,
          width,
          ariaLabel: trendInWords(series, text, formats),
          axisLabel: text.axis.rate,
          formats,
        }),
      ),
      note: isMasked ? text.trend.masked_note : null,
      table: trendTable(lines, years, { text, formats, document }),
    },
    { text, document },
  );
}

function toLine(
  entity: Entity,
  years: readonly number[],
  rows: ChronicRows,
  site: Site,
): TrendLine {
  return {
    entity,
    name: placeName(entity, site),
    rows: years.map((year) => findRow(rows, year, entity.cds_code)),
  };
}

function toSeries(
  { entity, name, rows }: TrendLine,
  years: readonly number[],
  isSubject: boolean,
  { trend }: Messages,
): TrendSeries {
  const kind = isSubject || entity.level === "S" ? "subject" : entity.level;
  const points = years.map((school_year, i) => ({ school_year, tenths: toTenths(rows[i]) }));
  return { name, shortName: trend.short[entity.level], kind, points };
}

function trendTable(
  lines: readonly TrendLine[],
  years: readonly number[],
  { text, formats, document }: { text: Messages; formats: Formats; document: Document },
): HTMLElement {
  const columns = lines.map(({ name, rows }) => ({
    title: name,
    cell: (i: number) => formatRate(rows[i], formats),
    isNumber: true,
  }));
  return dataTable([...years.keys()], {
    caption: text.trend.caption,
    columns: [
      { title: text.trend.year, cell: (i) => formats.schoolYear(years[i] ?? 0) },
      ...columns,
    ],
    document,
  });
}
