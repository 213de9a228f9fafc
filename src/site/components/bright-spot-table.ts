import type { BrightSpot } from "../../contracts/published/bright-spots.ts";
import { dataTable } from "./data-table.js";
import { formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";

interface Named {
  readonly row: BrightSpot;
  readonly name: string;
}

/** Returns comparisons with what was to be expected as a table; hidden ones keep their star. */
export function brightSpotTable(
  rows: readonly Named[],
  {
    values,
    text,
    document,
  }: { values: Readonly<Record<string, string>>; text: Messages; document: Document },
): HTMLElement {
  const words = text.in_context.bright;
  const formats = formatsOf(text.language);
  const mark = ({ row }: Named) => (row.disclosure === "suppressed" ? "*" : "-");
  const rate = (field: "chronic_rate" | "rate_before" | "expected_rate") => (item: Named) => {
    const value = item.row[field];
    return value === null ? mark(item) : formats.rate(Math.round(value * 1000));
  };
  const points = (value: number) => formats.signedPoints(Math.round(value * 10));
  const difference = (item: Named) => {
    const { difference_points, ci_low, ci_high } = item.row;
    if (difference_points === null || ci_low === null || ci_high === null) return mark(item);
    return fill(words.interval, {
      points: points(difference_points),
      low: points(ci_low),
      high: points(ci_high),
    });
  };
  const improving = ({ row }: Named) =>
    row.is_improving === null ? "-" : row.is_improving ? words.yes : words.no;
  return dataTable(rows, {
    caption: fill(words.caption, values),
    columns: [
      { title: words.compared, cell: ({ name }) => name },
      { title: text.table.rate, cell: rate("chronic_rate"), isNumber: true },
      { title: words.before, cell: rate("rate_before"), isNumber: true },
      { title: words.expected, cell: rate("expected_rate"), isNumber: true },
      { title: words.difference, cell: difference, isNumber: true },
      {
        title: words.verdict,
        cell: (item) => (item.row.verdict ? words.verdicts[item.row.verdict] : mark(item)),
      },
      { title: words.improving, cell: improving },
    ],
    document,
  });
}
