import { type Child, elementsOf } from "./element.js";

/** One column of a table: its title, what it says of a row, whether it holds numbers. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Child;
  readonly isNumber?: boolean;
}

/** Returns a table in a box of its own that scrolls sideways; the first column names the row. */
export function dataTable<Row>(
  rows: readonly Row[],
  {
    caption,
    columns,
    document = globalThis.document,
  }: { caption: string; columns: readonly Column<Row>[]; document?: Document },
): HTMLElement {
  const make = elementsOf(document);
  const align = (column: Column<Row>) => ({ class: column.isNumber ? "number" : undefined });
  const heads = columns.map((x) => make("th", { scope: "col", ...align(x) }, x.title));
  const body = rows.map((row) =>
    make(
      "tr",
      {},
      columns.map((x, i) =>
        make(
          i === 0 ? "th" : "td",
          { scope: i === 0 ? "row" : undefined, ...align(x) },
          x.cell(row),
        ),
      ),
    ),
  );
  return make(
    "div",
    { class: "table-box", role: "region", "aria-label": caption, tabindex: "0" },
    make(
      "table",
      {},
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, heads)),
      make("tbody", {}, body),
    ),
  );
}
