import type { Reconciliation } from "../../contracts/published/reconciliation.ts";
import { causePhrases } from "./cause-phrases.js";
import { dataTable } from "./data-table.js";
import { type Child, elementsOf } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import type { Messages } from "./messages.ts";

function formatFigure(value: number | null, row: Reconciliation, formats: Formats): string {
  if (value === null) return "*";
  return row.measure === "chronic_rate"
    ? formats.rate(Math.round(value * 1000))
    : formats.count(value);
}

function formatDifference({ difference, measure }: Reconciliation, formats: Formats): string {
  if (difference === null) return "*";
  if (measure === "chronic_rate") return formats.signedPoints(Math.round(difference * 1000));
  const sign = difference > 0 ? "+" : difference < 0 ? "\u2212" : "";
  return `${sign}${formats.count(Math.abs(difference))}`;
}

function formatWhy({ explanation }: Reconciliation, text: Messages): string {
  if (explanation === null) return "*";
  if (explanation === "equal") return text.reconciliation.equal;
  if (explanation === "equal after rounding") return text.reconciliation.equal_rounded;
  return causePhrases(explanation, text);
}

/** Returns figures of ours beside another source's, with the difference and its causes. */
export function comparisonTable(
  rows: readonly Reconciliation[],
  {
    caption,
    first,
    text,
    document,
  }: {
    readonly caption: string;
    /** What names a row, and how. */
    readonly first: { readonly title: string; readonly cell: (row: Reconciliation) => Child };
    readonly text: Messages;
    readonly document: Document;
  },
): HTMLElement {
  const { table, sources } = text.reconciliation;
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  const other = rows[0] ? sources[rows[0].other_source] : table.other;
  return dataTable(rows, {
    caption,
    columns: [
      first,
      { title: table.figure, cell: (row) => text.reconciliation.measures[row.measure] },
      { title: table.ours, cell: (row) => formatFigure(row.ours, row, formats), isNumber: true },
      { title: other, cell: (row) => formatFigure(row.other, row, formats), isNumber: true },
      { title: table.difference, cell: (row) => formatDifference(row, formats), isNumber: true },
      {
        title: table.why,
        cell: (row) => make("span", { class: "cell-words" }, formatWhy(row, text)),
      },
    ],
    document,
  });
}
