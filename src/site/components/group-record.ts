import { colourName } from "./dashboard-table.js";
import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import type { GroupOptions } from "./group-panels.ts";
import { intervalOf, toSeries } from "./group-series.js";
import { everybody, isHighGood, isOutcome, type Measure } from "./group-view.js";
import { viewPhrase } from "./group-words.js";
import { fill, type Messages } from "./messages.js";
import { formatCount, formatRate, isSmallGroup } from "./rates.js";

interface Line {
  readonly label: string;
  readonly group: string;
  readonly year: number;
  readonly cell: GroupCell;
}

/** Returns the figures of a view, one line for each group and year, as the file has them. */
export function groupRecord(cells: readonly GroupCell[], options: GroupOptions): HTMLElement {
  const { text, view, deviations, compared, document = globalThis.document } = options;
  const { compare, table } = text;
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  const lines: Line[] = toSeries(cells, view, options).flatMap(({ label, group, cells: found }) =>
    found.flatMap((cell) => (cell ? [{ label, group, year: cell.school_year, cell }] : [])),
  );
  const gaps = new Map(compared.map((row) => [`${row.school_year} ${row.group}`, row.toAll]));
  const gap = ({ year, group, cell }: Line) => {
    if (group === everybody) return "-";
    const points = gaps.get(`${year} ${group}`);
    if (points !== undefined) return formats.signedPoints(points);
    return cell.disclosure === "not_applicable" ? "-" : "*";
  };
  const interval = ({ cell }: Line) => {
    const found = intervalOf(cell, deviations);
    if (!found) return cell.disclosure === "suppressed" ? "*" : "-";
    return fill(compare.interval, {
      low: formats.rate(found.low),
      high: formats.rate(found.high),
    });
  };
  const small = ({ cell }: Line) =>
    isSmallGroup(cell) ? make("span", { class: "tag" }, table.small) : null;
  const isDays = view.measure === "attendance";
  const ofClass = isOutcome(view.measure);
  return dataTable(lines, {
    caption: viewPhrase(options),
    columns: [
      { title: table.group, cell: (line) => [line.label, small(line)] },
      { title: text.trend.year, cell: ({ year }) => formats.schoolYear(year) },
      { title: table.rate, cell: ({ cell }) => formatRate(cell, formats), isNumber: true },
      ...(isDays
        ? []
        : [
            {
              title: ofClass ? compare.columns.range : compare.columns.interval,
              cell: interval,
              isNumber: true,
            },
          ]),
      { title: compare.columns.to_all, cell: gap, isNumber: true },
      {
        title: ofClass ? compare.columns.of_class : table.students,
        cell: ({ cell }) => formatCount(cell, "eligible_students", formats),
        isNumber: true,
      },
      ...(isDays
        ? []
        : [
            {
              title: countTitle(view.measure, text),
              cell: ({ cell }: Line) => formatCount(cell, "chronic_students", formats),
              isNumber: true,
            },
          ]),
      ...(view.measure === "dashboard"
        ? [{ title: table.colour, cell: ({ cell }: Line) => colourOfCell(cell, options) }]
        : []),
    ],
    document,
  });
}

function countTitle(measure: Measure, { compare, table }: Messages): string {
  if (!isOutcome(measure)) return table.count;
  return isHighGood(measure) ? compare.columns.graduation : compare.columns.dropout;
}

/** Returns the Dashboard's color as a reader sees it: its name, that there is none, or `*`. */
export function colourOfCell(cell: GroupCell, { text }: Pick<GroupOptions, "text">): string {
  if (cell.disclosure === "not_applicable") return "-";
  return cell.isColourHidden ? "*" : colourName(cell.colour, text);
}
