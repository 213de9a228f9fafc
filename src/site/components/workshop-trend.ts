import { dataTable } from "./data-table.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import { everybody } from "./group-view.js";
import { fill } from "./messages.js";
import { formatCount, formatRate } from "./rates.js";
import { drawingOf } from "./site.js";
import { type TrendSeries, trendPlot } from "./trend-plot.js";
import type { WorkshopOptions } from "./workshop-answer.ts";
import { cellsOf, type WorkshopCell, workshopCell } from "./workshop-cell.js";
import { groupName, subjectPhrase } from "./workshop-words.js";

/** Returns the students' figures over the finished years, all students beside them, and the target. */
export function workshopTrend(cells: readonly GroupCell[], options: WorkshopOptions): Node {
  const { text, view } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const words = text.workshop.trend;
  const cell = workshopCell(cells, options);
  if (cell.years.length === 0) return nothing(document);
  const series = toSeries(cells, cell, options);
  const subject = subjectPhrase(view, options);
  const title = trendTitle(cell, { formats, words });
  return figure(
    {
      title,
      about: fill(view.group === everybody ? words.about : words.about_group, { subject }),
      chart: resize((width) =>
        trendPlot(series, {
          ...{ document, width, formats, ariaLabel: title },
          axisLabel: view.measure === "attendance" ? text.attendance.axis : words.axis,
        }),
      ),
      note: cell.years.some(({ tenths }) => tenths === undefined) ? text.trend.masked_note : null,
      table: dataTable(cell.years, {
        caption: subject,
        columns: [
          { title: text.trend.year, cell: (year) => formats.schoolYear(year.school_year) },
          { title: text.table.rate, cell: (year) => formatRate(year, formats), isNumber: true },
          {
            title: text.table.students,
            cell: (year) => formatCount(year, "eligible_students", formats),
            isNumber: true,
          },
        ],
        document,
      }),
    },
    { text, document },
  );
}

function trendTitle(
  { baseline, target }: WorkshopCell,
  { formats, words }: { formats: Formats; words: WorkshopOptions["text"]["workshop"]["trend"] },
): string {
  if (!baseline || target === undefined) return words.title_hidden;
  const values = { from: formatRate(baseline, formats), to: formats.rate(target) };
  return fill(words.title, values);
}

function toSeries(
  cells: readonly GroupCell[],
  { years, baseline, target }: WorkshopCell,
  { view, text, ...site }: WorkshopOptions,
): TrendSeries[] {
  const words = text.workshop.trend;
  const points = (rows: readonly GroupCell[]) =>
    rows.map(({ school_year, tenths }) => ({ school_year, tenths }));
  const name = groupName(view.group, { ...site, text });
  const known = new Set(years.map(({ school_year }) => school_year));
  const all = cellsOf(cells, { ...view, group: everybody }).filter((x) => known.has(x.school_year));
  return [
    { name, shortName: words.short, kind: "subject", points: points(years) },
    ...(view.group === everybody
      ? []
      : [
          {
            name: text.groups.all,
            shortName: words.short_all,
            kind: "D" as const,
            points: points(all),
          },
        ]),
    ...(baseline && target !== undefined
      ? [
          {
            ...{ name: words.target, shortName: words.target, kind: "C" as const },
            points: [
              { school_year: baseline.school_year, tenths: baseline.tenths },
              { school_year: view.year, tenths: target },
            ],
          },
        ]
      : []),
  ];
}
