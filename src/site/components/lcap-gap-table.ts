import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import type { Formats } from "./formats.ts";
import type { LcapMeasure } from "./lcap-figures.ts";
import type { LcapGap } from "./lcap-gap-rows.ts";
import { fill, type Messages } from "./messages.js";
import { formatRate } from "./rates.js";

/** Returns the gaps of a measure as a table: rate, gap, interval, the year before, students. */
export function gapTable(
  rows: readonly LcapGap[],
  {
    measure,
    values,
    text,
    formats,
    document,
  }: {
    measure: LcapMeasure;
    values: Readonly<Record<string, string>>;
    text: Messages;
    formats: Formats;
    document: Document;
  },
): HTMLElement {
  const words = text.lcap.gaps;
  const small = elementsOf(document);
  const hidden = ({ tenths }: LcapGap) => (tenths === undefined ? "*" : "-");
  return dataTable(rows, {
    caption: fill(words.caption, values),
    columns: [
      {
        title: text.table.group,
        cell: ({ label, isSmall }) => [
          label,
          isSmall ? small("span", { class: "tag" }, text.table.small) : null,
        ],
      },
      { title: text.table.rate, cell: ({ figure }) => formatRate(figure, formats), isNumber: true },
      {
        title: words.gap,
        cell: (row) => (row.tenths === undefined ? "*" : formats.signedPoints(row.tenths)),
        isNumber: true,
      },
      {
        title: words.interval,
        cell: (row) =>
          row.interval ? intervalInWords(row.interval, words.range, formats) : hidden(row),
        isNumber: true,
      },
      {
        title: words.change,
        cell: ({ tenths, before, ...row }) =>
          tenths === undefined || before === undefined
            ? hidden({ ...row, tenths, before })
            : formats.signedPoints(tenths - before),
        isNumber: true,
      },
      {
        title: measure === "attendance" ? words.days : words.students,
        cell: (row) => (row.toClose === undefined ? hidden(row) : formats.count(row.toClose)),
        isNumber: true,
      },
    ],
    document,
  });
}

function intervalInWords(
  { low, high }: { low: number; high: number },
  sentence: string,
  formats: Formats,
): string {
  const points = (value: number) => formats.signedPoints(Math.round(value * 10));
  return fill(sentence, { low: points(low), high: points(high) });
}
